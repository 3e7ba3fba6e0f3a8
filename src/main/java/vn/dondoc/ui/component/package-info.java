/** The house components: what several screens show alike. They show rows and values they are handed and call no service. */
@NullMarked
@NamedInterface("component")
package vn.dondoc.ui.component;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
