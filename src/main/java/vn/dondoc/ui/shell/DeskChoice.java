package vn.dondoc.ui.shell;

import vn.dondoc.shared.PostId;

/**
 * Another post in which the person may go on: one of his own, or one that he stands in for.
 *
 * @param words such as "Giám đốc · Sở Tài chính" or "Thay Nguyễn Văn B, Chánh Văn phòng"
 */
record DeskChoice(PostId post, String words) {}
