package vn.dondoc.ui.component;

import vn.dondoc.shared.FileId;

/** A file that is kept. */
public record Attachment(FileId id, String name, long size) {}
