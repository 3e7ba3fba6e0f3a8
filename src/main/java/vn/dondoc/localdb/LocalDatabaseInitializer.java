package vn.dondoc.localdb;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Where {@code dondoc.local-database} names a folder, the program gets its database from there. The server stops in
 * Spring's shutdown handlers, which run after the connection pool is closed; a plain JVM hook would run beside it.
 */
class LocalDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String PROPERTY = "dondoc.local-database";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String folder = context.getEnvironment().getProperty(PROPERTY, "");
        if (folder.isBlank()) {
            return;
        }
        try {
            LocalDatabase database = LocalDatabase.start(Path.of(folder));
            SpringApplication.getShutdownHandlers().add(database::stop);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("localDatabase", database.properties()));
        } catch (LocalDatabaseFailure failure) {
            System.err.println(failure.getMessage());
            throw failure;
        }
    }
}
