/** Floor 4: how a task goes: progress reports and their evidence. */
@NullMarked
package vn.dondoc.progress;

import org.jspecify.annotations.NullMarked;
