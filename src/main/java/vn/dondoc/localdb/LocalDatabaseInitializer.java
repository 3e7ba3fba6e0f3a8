package vn.dondoc.localdb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where {@code dondoc.local-database} names a folder, the program gets its database from there. The server stops in
 * Spring's shutdown handlers, which run after the connection pool is closed; a plain JVM hook would run beside it.
 */
class LocalDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PROPERTY = "dondoc.local-database";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String folder = context.getEnvironment().getProperty(PROPERTY, "");
        if (folder.isBlank()) {
            return;
        }
        context.addApplicationListener(new Announcement(context.getEnvironment()));
        LocalDatabase database = LocalDatabase.start(
                Path.of(folder), ServerPrograms::find, () -> requireFreePort(context.getEnvironment()));
        SpringApplication.getShutdownHandlers().add(() -> {
            database.stop();
            System.out.println("Đã dừng; dữ liệu còn trong " + folder);
        });
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("localDatabase", database.properties()));
    }

    /** Told at once, not after the ten seconds of a start that can't succeed. */
    private static void requireFreePort(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        String address = environment.getProperty("server.address", "");
        try {
            new ServerSocket(port, 1, address.isBlank() ? null : InetAddress.getByName(address)).close();
        } catch (IOException e) {
            throw new LocalDatabaseFailure(
                    "Không mở được cổng " + port + " (có thể chương trình khác đang dùng): chọn cổng khác bằng --port",
                    e);
        }
    }
}
