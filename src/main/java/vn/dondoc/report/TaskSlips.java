package vn.dondoc.report;

import static vn.dondoc.report.PrintedPage.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.SiteAddress;
import vn.dondoc.shared.TaskId;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.Tasks;

/** Phiếu giao nhiệm vụ, A5: a paper that goes along with the task, with its code and the way back to its page. */
@Service
public class TaskSlips {

    private static final String STYLE = """
            @page { size: A5 portrait; margin: 12mm 12mm 12mm 15mm }
            body { font-family: Tinos; font-size: 11pt; line-height: 1.3; margin: 0; color: #000 }
            table { border-collapse: collapse; width: 100% }
            td { vertical-align: top; padding: 0 }
            .head td { text-align: center; font-size: 9pt; line-height: 1.35 }
            .nation { font-weight: bold; white-space: nowrap }
            .motto { font-weight: bold; font-size: 10pt; white-space: nowrap }
            .line { border-bottom: 0.6pt solid #000; height: 1pt; margin: 1pt auto 3pt }
            h1 { font-size: 13pt; text-align: center; margin: 10pt 0 1pt }
            .code { text-align: center; font-weight: bold; margin: 0 0 7pt }
            .facts td { padding: 2.2pt 0 }
            .label { width: 36mm }
            .content { font-weight: bold }
            .signs { margin-top: 11pt; page-break-inside: avoid }
            .signs td { width: 50%; text-align: center }
            .hint { font-style: italic; font-size: 9.5pt }
            .room { height: 18mm }
            .foot { margin-top: 6pt; page-break-inside: avoid }
            .foot td { font-size: 8.5pt; vertical-align: bottom }
            .qr { width: 24mm }
            .qr img { width: 22mm; height: 22mm }
            """;

    private final Tasks tasks;
    private final Agencies agencies;
    private final Letterhead head;
    private final SiteAddress site;
    private final Texts texts;
    private final Clock clock;

    TaskSlips(Tasks tasks, Agencies agencies, Letterhead head, SiteAddress site, Texts texts, Clock clock) {
        this.tasks = tasks;
        this.agencies = agencies;
        this.head = head;
        this.site = site;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The slip of an issued task.
     *
     * @return a PDF
     * @throws NotFound if there is no such task, the actor may not know of it, or only its former record is open to him
     * @throws DomainException if it is a draft
     */
    public byte[] of(Actor actor, TaskId id) {
        tasks.require(actor, id);
        TaskDetails task = tasks.get(actor, id);
        if (task.row().code() == null) {
            throw new DomainException("slip.not-issued");
        }
        return PrintedPage.pdf(page(task, task.row().code()));
    }

    private String page(TaskDetails task, String code) {
        String link = site.link("/nhiem-vu/" + code);
        LocalDate today = LocalDate.now(clock);
        String title = texts.of(isGiven(task) ? "slip.title" : "slip.title-requested");
        return "<html lang=\"vi\"><head><title>" + text(title + " " + code) + "</title><style>" + STYLE
                + "</style></head><body>" + headBlock(today)
                + "<h1>" + text(title) + "</h1><p class=\"code\">" + text(texts.of("slip.code", code))
                + "</p>" + facts(task) + signs()
                + "<table class=\"foot\"><tr><td class=\"qr\"><img alt=\"\" src=\"" + QrPicture.of(link)
                + "\"/></td><td>"
                + text(texts.of("slip.scan")) + "<br/>" + text(link) + "</td></tr></table></body></html>";
    }

    /** Whether the committee gives the lead its tasks; others it asks. */
    private boolean isGiven(TaskDetails task) {
        AgencyId lead = task.row().lead();
        AgencyRow row = lead == null ? null : agencies.names(List.of(lead)).get(lead);
        return row == null || row.kind().isUnderCommittee();
    }

    private String headBlock(LocalDate today) {
        return "<table class=\"head\"><tr><td style=\"width:37%\">" + text(head.parent()) + "<br/><b>"
                + text(head.office())
                + "</b><div class=\"line\" style=\"width:18mm\"></div></td><td><span class=\"nation\">"
                + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</span><br/><span class=\"motto\">"
                + "Độc lập - Tự do - Hạnh phúc</span>"
                + "<div class=\"line\" style=\"width:43mm\"></div><i>"
                + text(dateline(today))
                + "</i></td></tr></table>";
    }

    /** A zero goes before days under ten and before the months one and two, and before no other (NĐ 30/2020). */
    private String dateline(LocalDate day) {
        int month = day.getMonthValue();
        return "%s, ngày %02d tháng %s năm %d"
                .formatted(head.place(), day.getDayOfMonth(), month < 3 ? "0" + month : month, day.getYear());
    }

    private String facts(TaskDetails task) {
        TaskRow row = task.row();
        StringBuilder facts = new StringBuilder("<table class=\"facts\">");
        String passage = (task.sourcePassage() == null ? "" : ", " + task.sourcePassage())
                + (task.origin() == null ? "" : ", " + task.origin().words(texts::of));
        fact(
                facts,
                "slip.source",
                row.directiveTitle() + " " + texts.of("slip.of-day", row.directiveIssuedOn()) + passage,
                "");
        fact(facts, "slip.content", row.content(), "content");
        fact(facts, "slip.product", task.product(), "");
        fact(facts, row.nature().isCoordination() ? "slip.helping" : "slip.lead", row.leadName(), "content");
        if (row.nature().isCoordination()) {
            fact(
                    facts,
                    "slip.presiding",
                    texts.of("task.coordinates", row.nature().presidingName()),
                    "content");
        }
        fact(facts, "slip.coordinating", names(task.agencies(Relation.COORDINATING)), "");
        fact(facts, "slip.due", due(row), "content");
        fact(facts, "slip.leader", task.responsibleLeaderName(), "");
        fact(facts, "slip.officer", row.officerName(), "");
        return facts.append("</table>").toString();
    }

    private String due(TaskRow row) {
        if (row.dueOn() != null) {
            return Texts.day(row.dueOn(), row.dueAt());
        }
        return row.deadlineKind() == null ? "" : texts.of(row.deadlineKind());
    }

    private static String names(List<TaskDetails.AgencyPart> parts) {
        return parts.stream().map(TaskDetails.AgencyPart::name).collect(Collectors.joining("; "));
    }

    private void fact(StringBuilder facts, String label, @Nullable String value, String look) {
        if (value != null && !value.isEmpty()) {
            facts.append("<tr><td class=\"label\">")
                    .append(text(texts.of(label)))
                    .append(":</td><td class=\"")
                    .append(look)
                    .append("\">")
                    .append(text(value))
                    .append("</td></tr>");
        }
    }

    private String signs() {
        return "<table class=\"signs\"><tr><td><b>" + text(texts.of("slip.receiver")) + "</b><br/><span class=\"hint\">"
                + text(texts.of("slip.sign")) + "</span></td><td><b>" + text(texts.of("slip.giver"))
                + "</b><br/><span class=\"hint\">" + text(texts.of("slip.sign"))
                + "</span></td></tr><tr><td class=\"room\"></td><td class=\"room\"></td></tr></table>";
    }
}
