/** Floor 4: trao đổi, what leaders, heads of agencies and handlers write about a task to each other. */
@NullMarked
package vn.dondoc.talk;

import org.jspecify.annotations.NullMarked;
