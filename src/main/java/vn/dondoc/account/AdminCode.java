package vn.dondoc.account;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.SiteAddress;

/**
 * {@code java -jar dondoc.jar admin-code}: another code for a first administrator, while there is none who could sign
 * in. A program of its own with nothing but the database, so that it runs beside the one that serves.
 */
public final class AdminCode {

    private static final String COMMAND = "admin-code";
    private static final String PROFILE = "spring.profiles.active";

    /** What the line says is not logged as well. */
    private static final String[] QUIET = {
        "logging.level.com.zaxxer.hikari=OFF",
        "logging.level.org.mariadb=OFF",
        "logging.level.org.springframework.boot.SpringApplication=OFF",
        "logging.level.org.springframework.boot.diagnostics=OFF"
    };

    private AdminCode() {}

    public static boolean isAsked(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(COMMAND);
    }

    /**
     * Runs in production's settings unless another profile is named. Whatever goes wrong is one line.
     *
     * @return the exit code: 0 if a code was printed, 1 if none was due, 2 if the database could not be asked
     */
    public static int print(String[] arguments, PrintStream console) {
        SpringApplicationBuilder program = new SpringApplicationBuilder(Program.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(QUIET);
        if (!namesAProfile(arguments)) {
            program.profiles("prod");
        }
        try (ConfigurableApplicationContext context = program.run(arguments)) {
            return print(context, console);
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
        return 2;
    }

    private static int print(ConfigurableApplicationContext context, PrintStream console) {
        if (context.getBean(Administrators.class).any()) {
            console.println("Đã có quản trị viên đang hoạt động; không cấp mã. / An administrator is active; no code.");
            return 1;
        }
        OneTimeCodes codes = context.getBean(OneTimeCodes.class);
        AccountProperties properties = context.getBean(AccountProperties.class);
        codes.voidAll(CodePurpose.FIRST_ADMIN);
        String code = codes.issue(CodePurpose.FIRST_ADMIN, null, null, null, properties.codeValidity())
                .code();
        console.println(FirstCodePrinter.text(code, properties, context.getBean(SiteAddress.class)));
        return 0;
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

    /** Not a configuration that the served program would find by itself. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @Import({OneTimeCodes.class, IdGenerator.class, Administrators.class})
    @EnableConfigurationProperties({AccountProperties.class, SiteAddress.class})
    static class Program {

        @Bean
        Clock businessClock() {
            return Clock.system(BusinessTime.ZONE);
        }
    }
}
