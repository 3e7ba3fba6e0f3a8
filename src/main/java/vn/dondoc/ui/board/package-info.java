/** Bảng điều hành: the figures for those who lead. */
@NullMarked
package vn.dondoc.ui.board;

import org.jspecify.annotations.NullMarked;
