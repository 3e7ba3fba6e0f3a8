/** The house components: what several screens show alike. They show rows and values they are handed and call no service. */
@NullMarked
package vn.dondoc.ui.component;

import org.jspecify.annotations.NullMarked;
