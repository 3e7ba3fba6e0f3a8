package vn.dondoc.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A screen without a browser, in the same program as {@link OfficeTest}. The class extends {@code
 * com.vaadin.browserless.SpringBrowserlessTest}, which brings {@code navigate}, {@code find} and {@code test}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OfficeTest
@Tag("screen")
public @interface ScreenTest {}
