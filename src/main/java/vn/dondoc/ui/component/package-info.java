/** The house components: what several screens show alike. They know no service and no module. */
@NullMarked
package vn.dondoc.ui.component;

import org.jspecify.annotations.NullMarked;
