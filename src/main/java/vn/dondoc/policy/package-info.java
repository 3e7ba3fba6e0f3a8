/** Ground floor: what the office has settled, with the day from which it holds. */
@NullMarked
package vn.dondoc.policy;

import org.jspecify.annotations.NullMarked;
