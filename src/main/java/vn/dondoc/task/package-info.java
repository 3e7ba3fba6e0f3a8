/** Floor 3: the tasks that directives put on agencies: life, deadline, access. */
@NullMarked
package vn.dondoc.task;

import org.jspecify.annotations.NullMarked;
