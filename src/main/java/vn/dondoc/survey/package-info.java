/** Floor 4: phiếu hỏi: what an instruction to several agencies asks of each of them, and the sum of their answers. */
@NullMarked
package vn.dondoc.survey;

import org.jspecify.annotations.NullMarked;
