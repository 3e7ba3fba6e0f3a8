package vn.dondoc.ui.agency;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRow;

/**
 * A line of the tree: an agency, or a heading over agencies of one family. Lines are the same as long as they stand for
 * the same, so that what was opened stays open.
 */
final class AgencyNode {

    private final String key;
    private final String name;
    private final @Nullable AgencyRow row;
    private final String kind;
    private final String note;
    private final boolean ended;

    private AgencyNode(String key, String name, @Nullable AgencyRow row, String kind, String note, boolean ended) {
        this.key = key;
        this.name = name;
        this.row = row;
        this.kind = kind;
        this.note = note;
        this.ended = ended;
    }

    static AgencyNode heading(String name, String kind, String note) {
        return new AgencyNode(name, name, null, kind, note, false);
    }

    static AgencyNode of(AgencyRow row, String kind, String note, boolean ended) {
        return new AgencyNode(row.id().toString(), row.name(), row, kind, note, ended);
    }

    String name() {
        return name;
    }

    /** Null for a heading. */
    @Nullable
    AgencyRow row() {
        return row;
    }

    String kind() {
        return kind;
    }

    String code() {
        return row == null ? "" : row.code();
    }

    String note() {
        return note;
    }

    boolean ended() {
        return ended;
    }

    /** It cannot be told anything: no address of its own. */
    boolean lacksMailbox() {
        return row != null && !ended && row.mailbox() == null && row.kind() != AgencyKind.UNIT;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AgencyNode node && node.key.equals(key);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(key);
    }
}
