package vn.dondoc.task;

import java.util.List;
import java.util.Objects;

/**
 * Two tasks of different directives that look like one, while nobody has decided whether they are.
 *
 * @param newer the draft, or the task that was given later
 * @param older the one that was given before
 * @param percent how alike their words are
 */
public record LikePair(TaskRow newer, TaskRow older, int percent) {

    /** A stretch of a text; {@code differs} where the other text has it not. */
    public record Piece(String text, boolean differs) {}

    /** Whether the newer directive names another lead agency. */
    public boolean isOtherLead() {
        return newer.lead() != null && !newer.lead().equals(older.lead());
    }

    /** Whether the newer directive names another day. */
    public boolean isOtherDeadline() {
        return newer.dueOn() != null && !Objects.equals(newer.dueOn(), older.dueOn());
    }

    /** Whether the newer one is a draft still, which goes if both are one; what is given is cancelled. */
    public boolean isDraft() {
        return newer.state() == TaskState.DRAFT;
    }

    /** The words of the newer one, those marked that the older one has not. */
    public List<Piece> newerPieces() {
        return Likeness.pieces(newer.content(), older.content());
    }

    /** The words of the older one, those marked that the newer one has not. */
    public List<Piece> olderPieces() {
        return Likeness.pieces(older.content(), newer.content());
    }
}
