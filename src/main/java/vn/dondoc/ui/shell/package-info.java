/** The frame around every screen: page set-up, menu, sign-in, error pages. */
@NamedInterface("shell")
@NullMarked
package vn.dondoc.ui.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
