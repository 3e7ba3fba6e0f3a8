/** The policies' screen. */
@NullMarked
package vn.dondoc.ui.policy;

import org.jspecify.annotations.NullMarked;
