package vn.dondoc.testing;

import java.io.IOException;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * For a test that starts a program of its own beside that of its lane. The last program that was started decides for the
 * whole process where it stands who acts on a thread; the first one would not find its own people any more.
 */
public final class SecondProgram {

    private SecondProgram() {}

    /** An initializer of the second program's context: what it took over is given back when it closes. */
    public static void givesBack(ConfigurableApplicationContext context) {
        SecurityContextHolderStrategy before = SecurityContextHolder.getContextHolderStrategy();
        context.addApplicationListener((ContextClosedEvent closed) -> {
            if (closed.getApplicationContext() == context) {
                SecurityContextHolder.setContextHolderStrategy(before);
            }
        });
    }

    /** An initializer: what is scanned for is the product's alone, whatever else lies on the class path. */
    public static void isWithoutTheTests(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("withoutTheTests", new NoTestClasses());
    }

    private static final class NoTestClasses extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURI().toString().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NoTestClasses;
        }

        @Override
        public int hashCode() {
            return NoTestClasses.class.hashCode();
        }
    }
}
