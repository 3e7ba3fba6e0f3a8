/** Ground floor: value types that every noun of the office uses, the actor, the clock, the errors. */
@NullMarked
package vn.dondoc.shared;

import org.jspecify.annotations.NullMarked;
