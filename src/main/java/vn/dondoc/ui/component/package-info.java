/** The house components: what several screens show alike. They show rows and values they are handed and call no service. */
@NamedInterface("component")
@NullMarked
package vn.dondoc.ui.component;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
