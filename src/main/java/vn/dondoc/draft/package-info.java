/** Ground floor: what somebody was typing, kept until it is sent. */
@NullMarked
package vn.dondoc.draft;

import org.jspecify.annotations.NullMarked;
