package vn.dondoc.shared;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;

/**
 * A command of the packaged program, such as {@code java -jar dondoc.jar admin-code}: a program of its own with nothing but
 * the database, so that it runs beside the one that serves. Whatever goes wrong is one line.
 */
public final class SmallProgram {

    /** The exit code when the database could not be asked. */
    public static final int NOT_ASKED = 2;

    private static final String PROFILE = "spring.profiles.active";

    /** What the line says is not logged as well. */
    private static final String[] QUIET = {
        "logging.level.com.zaxxer.hikari=OFF",
        "logging.level.org.mariadb=OFF",
        "logging.level.org.springframework.boot.SpringApplication=OFF",
        "logging.level.org.springframework.boot.diagnostics=OFF"
    };

    private SmallProgram() {}

    public static boolean isAsked(String command, String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(command);
    }

    /**
     * Runs in production's settings unless another profile is named.
     *
     * @param parts what it consists of besides the database
     * @param body gives the exit code
     */
    public static int run(
            Class<?> parts,
            String[] arguments,
            PrintStream console,
            ToIntFunction<ConfigurableApplicationContext> body) {
        SpringApplicationBuilder program = new SpringApplicationBuilder(Database.class, parts)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(QUIET);
        if (!namesAProfile(arguments)) {
            program.profiles("prod");
        }
        try (ConfigurableApplicationContext context = program.run(arguments)) {
            return body.applyAsInt(context);
        } catch (BadSqlGrammarException e) {
            console.println(
                    "Cơ sở dữ liệu chưa có bảng của Đôn Đốc: khởi động chương trình một lần rồi chạy lại lệnh này.");
        } catch (DataAccessException e) {
            console.println(
                    "Không kết nối được cơ sở dữ liệu: kiểm tra MariaDB đang chạy, địa chỉ và mật khẩu của dondoc_app"
                            + " (" + reason(e) + ").");
        } catch (BeansException e) {
            console.println(
                    "Chưa cấu hình cơ sở dữ liệu: bỏ --spring.profiles.active, hoặc đặt spring.datasource.url.");
        }
        return NOT_ASKED;
    }

    private static boolean namesAProfile(String[] arguments) {
        return System.getenv("SPRING_PROFILES_ACTIVE") != null
                || System.getProperty(PROFILE) != null
                || Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("--" + PROFILE + "="));
    }

    /** What the database's driver says, which names the address. */
    private static String reason(DataAccessException e) {
        String words = "";
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said && said.getMessage() != null) {
                words = said.getMessage();
            }
        }
        return words.lines().findFirst().orElse("").strip();
    }

    /** What every command has. Not a configuration that the served program would find by itself. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class Database {

        @Bean
        Clock businessClock() {
            return Clock.system(BusinessTime.ZONE);
        }
    }
}
