package vn.dondoc.bench;

import java.net.InetAddress;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.subethamail.smtp.server.SMTPServer;
import vn.dondoc.Application;
import vn.dondoc.localdb.LocalDatabase;
import vn.dondoc.mail.MailRelay;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.SecondProgram;
import vn.dondoc.testing.SqlCount;

/** The whole program in this process: its own MariaDB as in production, a clock that is set, a mail server that forgets. */
final class BenchProgram implements AutoCloseable {

    private final LocalDatabase database;
    private final ConfigurableApplicationContext context;

    private BenchProgram(LocalDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    static BenchProgram start(Path folder) {
        LocalDatabase database = LocalDatabase.start(folder);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class, Parts.class)
                .profiles("test")
                .initializers(
                        SecondProgram::givesBack,
                        SecondProgram::isWithoutTheTests,
                        found -> found.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("benchDatabase", database.properties())))
                .run(
                        "--server.port=0",
                        "--dondoc.account.hash-cost=12",
                        "--dondoc.files=" + folder.resolve("files"),
                        "--spring.main.banner-mode=off");
        return new BenchProgram(database, context);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        database.stop();
    }

    /** Without an annotation, or the scans of the tests would find it too. */
    static class Parts {

        @Bean
        @Primary
        OfficeClock officeClock() {
            return new OfficeClock();
        }

        @Bean
        static BeanPostProcessor countedStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? SqlCount.counted(source) : bean;
                }
            };
        }

        @Bean(destroyMethod = "stop")
        SMTPServer forgetfulServer() {
            SMTPServer server = SMTPServer.port(0)
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .hostName("localhost")
                    .messageHandler((context, from, to, data) -> {})
                    .build();
            server.start();
            return server;
        }

        @Bean
        MailRelay relay(SMTPServer server) {
            return new Forgetful(server.getPortAllocated());
        }
    }

    private record Forgetful(int port) implements MailRelay {

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public String fromAddress() {
            return "dondoc@vanphong.example";
        }
    }
}
