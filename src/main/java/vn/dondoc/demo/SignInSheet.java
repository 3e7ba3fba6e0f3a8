package vn.dondoc.demo;

import java.io.PrintStream;
import java.util.List;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.Texts;

/** The sign-ins that the start prints: one for each role. */
final class SignInSheet {

    /** Of all demo accounts; there is none in production. */
    static final String PASSWORD = "dondoc";

    private SignInSheet() {}

    static void print(List<DemoPerson> people, Texts texts, PrintStream out) {
        out.printf("%nĐăng nhập bản trình diễn (mật khẩu chung: %s)%n", PASSWORD);
        for (Role role : Role.values()) {
            people.stream()
                    .filter(p -> p.printed() && p.role() == role)
                    .forEach(p -> out.printf("  %-22s %-26s %s, %s%n", p.user(), texts.of(role), p.name(), p.agency()));
        }
        out.println();
    }
}
