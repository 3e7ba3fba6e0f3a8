package vn.dondoc.ui.shell;

/**
 * A link below the sign-in form, such as "Quên mật khẩu?": a bean of whoever owns the page behind it.
 *
 * @param path within the program
 */
public record SignInLink(String textKey, String path) {}
