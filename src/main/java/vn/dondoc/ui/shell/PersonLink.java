package vn.dondoc.ui.shell;

import vn.dondoc.ui.component.Icon;

/**
 * A line of the person's menu, such as "Tài khoản của tôi": a bean of whoever owns the page behind it.
 *
 * @param path within the program
 */
public record PersonLink(Icon icon, String textKey, String path) {}
