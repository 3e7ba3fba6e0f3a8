package vn.dondoc.account;

import java.io.PrintStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.SiteAddress;
import vn.dondoc.shared.SmallProgram;

/**
 * {@code java -jar dondoc.jar admin-code}: another code for a first administrator, while there is none who could sign
 * in. A program of its own with nothing but the database, so that it runs beside the one that serves.
 */
public final class AdminCode {

    private static final String COMMAND = "admin-code";

    private AdminCode() {}

    public static boolean isAsked(String[] arguments) {
        return SmallProgram.isAsked(COMMAND, arguments);
    }

    /**
     * @return the exit code: 0 if a code was printed, 1 if none was due, 2 if the database could not be asked
     */
    public static int print(String[] arguments, PrintStream console) {
        return SmallProgram.run(Program.class, arguments, console, context -> print(context, console));
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

    /** Not a configuration that the served program would find by itself. */
    @Import({OneTimeCodes.class, IdGenerator.class, Administrators.class})
    @EnableConfigurationProperties({AccountProperties.class, SiteAddress.class})
    static class Program {}
}
