/** Floor 4: plan items and their budget lines. */
@NullMarked
package vn.dondoc.plan;

import org.jspecify.annotations.NullMarked;
