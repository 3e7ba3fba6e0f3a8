package vn.dondoc.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.DirectiveSource;
import vn.dondoc.directive.SourceKind;

/**
 * What the demo tells of a source that is no paper.
 *
 * @param paper the day of the paper that confirms it or on which it was noted; null without one
 */
record DemoSource(
        SourceKind kind,
        String occasion,
        String participants,
        String notedBy,
        String number,
        String issuer,
        @Nullable DemoDay paper,
        String subject) {

    static DemoSource read(String where, Object node) {
        Entry entry = Entry.of(
                where, node, "kind", "occasion", "participants", "noted_by", "number", "issuer", "paper", "subject");
        String paper = entry.textOrNull("paper");
        return new DemoSource(
                SourceKind.valueOf(entry.text("kind")),
                entry.text("occasion", ""),
                entry.text("participants", ""),
                entry.text("noted_by", ""),
                entry.text("number", ""),
                entry.text("issuer", ""),
                paper == null ? null : DemoDay.parse(paper),
                entry.text("subject", ""));
    }

    /** As it is registered; a paper that confirms it comes later. */
    DirectiveSource entered(DemoDays days, LocalDate said) {
        boolean noted = kind == SourceKind.NOTE;
        return new DirectiveSource(
                kind,
                DatedText.of(occasion, said),
                participants,
                notedBy,
                noted ? number : "",
                noted ? issuer : "",
                noted && paper != null ? days.date(paper) : null,
                subject);
    }
}
