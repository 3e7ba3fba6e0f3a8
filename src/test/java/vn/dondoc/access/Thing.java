package vn.dondoc.access;

import java.util.function.Consumer;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.InnerTaskId;
import vn.dondoc.shared.MailId;
import vn.dondoc.shared.TaskId;

/**
 * One task with all that hangs on it.
 *
 * @param version the row's, as whoever opened the page has it
 * @param code empty for a draft
 * @param mark a word that stands in the task's text, its claim, its report and their file names, nowhere else
 * @param directiveMark the same for its directive
 * @param inside a word of what waits for the head of the agency; empty if nothing does
 * @param mail a mail about it with the mark in its subject and text; none about a draft, nor does the program write any
 * @param sealed the same with the inside mark
 * @param inner what was handed on of it
 */
record Thing(
        Oracle.To to,
        TaskId task,
        long version,
        DirectiveId directive,
        long directiveVersion,
        String state,
        String code,
        Files files,
        String mark,
        String directiveMark,
        String inside,
        MailId mail,
        MailId sealed,
        Inner inner) {

    static final MailId NO_MAIL = new MailId(4242);

    /** With nothing inside it, and no mail about it. */
    static Thing of(
            Oracle.To to,
            TaskId task,
            DirectiveId directive,
            String state,
            String code,
            Files files,
            String mark,
            String directiveMark) {
        return new Thing(
                to, task, 0, directive, 0, state, code, files, mark, directiveMark, "", NO_MAIL, NO_MAIL, Inner.NONE);
    }

    boolean isDraft() {
        return code.isEmpty();
    }

    /** The same thing to somebody else. */
    Thing to(Oracle.To other) {
        return with(edit -> edit.to = other);
    }

    Thing with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return new Thing(
                edit.to,
                task,
                edit.version,
                directive,
                edit.directiveVersion,
                state,
                code,
                files,
                mark,
                directiveMark,
                edit.inside,
                edit.mail,
                edit.sealed,
                edit.inner);
    }

    /** A thing while it grows. */
    static final class Edit {

        Oracle.To to;
        long version;
        long directiveVersion;
        String inside;
        MailId mail;
        MailId sealed;
        Inner inner;

        private Edit(Thing thing) {
            to = thing.to;
            version = thing.version;
            directiveVersion = thing.directiveVersion;
            inside = thing.inside;
            mail = thing.mail;
            sealed = thing.sealed;
            inner = thing.inner;
        }
    }

    /**
     * An inner task of the agency in the middle where it has to do with the task, else of whoever leads it; and a second
     * one of another agency, which nobody of these tests may know of.
     *
     * @param own whether it lies on the desk of whoever tries
     * @param mark a word that stands in it and nowhere else; empty for none
     */
    record Inner(InnerTaskId id, long version, boolean own, String mark, String strange) {

        static final Inner NONE = new Inner(new InnerTaskId(4242), 0, false, "", "");
    }

    /** Files by their owner; {@link #NONE} where the state has none. */
    record Files(FileId ofDirective, FileId ofClaim, FileId ofReport) {

        static final FileId NONE = new FileId(4242);
    }
}
