package vn.dondoc.demo;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.Urgency;

/**
 * One directive of the demo with its tasks.
 *
 * @param kind code of the register's kind: KH, QD, CT, TB, CD, CTR, CV, KL
 * @param number null when it is taken from the day's place in the year's series
 * @param signs user name of the signatory; null for a paper of another body
 * @param signer name of an outside signatory
 * @param form how the signature block begins
 * @param sheets số tờ
 * @param source null for a paper; else it has no number, issuer and file of its own
 * @param duty what is owed for it to those above; null for nothing
 * @param copies số bản of an incoming paper, else 0
 */
record DemoDirective(
        String key,
        DemoDay day,
        String kind,
        String symbol,
        @Nullable String number,
        String field,
        String issuer,
        IssuingLevel level,
        @Nullable String signs,
        @Nullable String signer,
        @Nullable String signerTitle,
        Form form,
        Urgency urgency,
        boolean incoming,
        int sheets,
        int copies,
        String registeredBy,
        String subject,
        @Nullable DemoSource source,
        @Nullable DemoDuty duty,
        List<DemoTask> tasks,
        DemoBeside beside) {

    /** The lines above a signature (Nghị định 30/2020/NĐ-CP, phụ lục I). */
    enum Form {
        /** TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH. */
        TM,
        /** TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH. */
        KT,
        /** CHỦ TỊCH, on his own authority. */
        CHAIR,
        /** KT. CHỦ TỊCH / PHÓ CHỦ TỊCH, for the chair's own authority. */
        KT_CHAIR,
        /** TL. CHỦ TỊCH / (PHÓ) CHÁNH VĂN PHÒNG. */
        TL,
        /** A paper of another body. */
        OUTER
    }

    static List<DemoDirective> readAll(String file) {
        return DemoFile.list(DemoFile.yaml(file)).stream()
                .map(node -> read(file, node))
                .toList();
    }

    private static DemoDirective read(String file, Object node) {
        Entry entry = Entry.of(
                file,
                node,
                "key",
                "day",
                "kind",
                "symbol",
                "number",
                "field",
                "issuer",
                "level",
                "signs",
                "signer",
                "signer_title",
                "form",
                "urgency",
                "incoming",
                "sheets",
                "copies",
                "registered_by",
                "subject",
                "source",
                "duty",
                "tasks",
                "common",
                "recurring",
                "repeat",
                "replaces",
                "corrected");
        String key = entry.text("key");
        return new DemoDirective(
                key,
                DemoDay.parse(entry.text("day")),
                entry.text("kind"),
                entry.text("symbol"),
                entry.textOrNull("number"),
                entry.text("field"),
                entry.text("issuer", "UBND tỉnh"),
                IssuingLevel.valueOf(entry.text("level", "PROVINCE")),
                entry.textOrNull("signs"),
                entry.textOrNull("signer"),
                entry.textOrNull("signer_title"),
                Form.valueOf(entry.text("form")),
                Urgency.valueOf(entry.text("urgency", "NORMAL")),
                entry.yes("incoming"),
                entry.number("sheets", 1),
                entry.number("copies", 0),
                entry.text("registered_by", "vanthu"),
                entry.text("subject"),
                entry.has("source") ? DemoSource.read(file + " " + key, entry.map("source")) : null,
                entry.has("duty") ? DemoDuty.read(file + " " + key, entry.map("duty")) : null,
                entry.nodes("tasks").stream()
                        .map(task -> DemoTask.read(file + " " + key, task))
                        .toList(),
                DemoBeside.read(file + " " + key, entry));
    }

    /** All tasks that it gives in the end. */
    List<DemoTask> written(DemoDays days) {
        return Stream.concat(tasks.stream(), beside.tasks(days).stream()).toList();
    }

    /** What stands in its paper. */
    List<DemoTask> printed(DemoDays days) {
        return Stream.concat(tasks.stream(), beside.printed(days).stream()).toList();
    }
}
