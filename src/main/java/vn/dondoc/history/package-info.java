/** Ground floor: who did what and when, append-only, each subject a hash chain. */
@NullMarked
package vn.dondoc.history;

import org.jspecify.annotations.NullMarked;
