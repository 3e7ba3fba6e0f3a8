package vn.dondoc.reminder;

import java.util.List;

/** "Phải trả lời cấp trên": the part of a day's letter about what the province owes, the nearest day first. */
record UpwardBlock(List<DigestItem> items) {

    static final UpwardBlock NONE = new UpwardBlock(List.of());

    boolean isEmpty() {
        return items.isEmpty();
    }
}
