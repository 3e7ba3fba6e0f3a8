/** The tests' vocabulary: {@link RuleTest}, {@link OfficeTest}, {@link ScreenTest}, with a clock and a count of SQL. */
@NullMarked
package vn.dondoc.testing;

import org.jspecify.annotations.NullMarked;
