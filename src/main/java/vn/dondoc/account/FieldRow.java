package vn.dondoc.account;

import vn.dondoc.shared.FieldId;

/**
 * A field of work (lĩnh vực).
 *
 * @param retired no longer offered for new directives
 */
public record FieldRow(FieldId id, String name, boolean retired, long version) {}
