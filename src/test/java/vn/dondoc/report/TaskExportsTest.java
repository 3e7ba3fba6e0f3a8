package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ExtensionForm;
import vn.dondoc.task.LabelTone;
import vn.dondoc.task.Labels;
import vn.dondoc.task.Relation;
import vn.dondoc.task.Requests;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskSort;
import vn.dondoc.task.TaskWork;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeTest;

/** The rows of a list as a sheet. Today is 10 March 2026. */
@OfficeTest
class TaskExportsTest {

    /** Of a cell that takes everything as text. */
    private static final String TEXT_FORMAT = "@";

    /** 10 March 2026 as sheets count days. */
    private static final String TODAY = "46091.0";

    @TempDir
    Path folder;

    @Autowired
    TaskExports exports;

    @Autowired
    TaskWork work;

    @Autowired
    Requests requests;

    @Autowired
    Labels labels;

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    private Map<String, Document> parts(ByteArrayOutputStream written) throws Exception {
        Path file = Files.write(folder.resolve(UUID.randomUUID() + ".xlsx"), written.toByteArray());
        Map<String, Document> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(),
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(zip.getInputStream(entry)));
            }
        }
        return parts;
    }

    private static List<Element> elements(Document part, String name) {
        NodeList found = part.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList();
    }

    private static List<String> texts(Map<String, Document> parts, String name) {
        return elements(parts.get("xl/worksheets/sheet1.xml"), name).stream()
                .map(Element::getTextContent)
                .toList();
    }

    /** The texts that stay text when somebody types the cell again. */
    private static List<String> guarded(Map<String, Document> parts) {
        String text = elements(parts.get("xl/styles.xml"), "numFmt").stream()
                .filter(format -> TEXT_FORMAT.equals(format.getAttribute("formatCode")))
                .map(format -> format.getAttribute("numFmtId"))
                .findFirst()
                .orElseThrow();
        Element formats = elements(parts.get("xl/styles.xml"), "cellXfs").getFirst();
        NodeList styles = formats.getElementsByTagName("xf");
        return elements(parts.get("xl/worksheets/sheet1.xml"), "c").stream()
                .filter(cell -> !cell.getAttribute("s").isEmpty())
                .filter(cell -> {
                    Element style = (Element) styles.item(Integer.parseInt(cell.getAttribute("s")));
                    return text.equals(style.getAttribute("numFmtId"));
                })
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void everyReaderTakesHisOwnRowsAndNoFormulaIsAmongThem() throws Exception {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        AgencyId lead = office.agency("Sở Xây dựng");
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        Actor officer = office.actor(Role.OFFICER, province);
        Actor focal = office.actor(Role.FOCAL_POINT, lead);
        List<String> written = List.of("=1+1", "+2", "-3", "@SUM(A1)", "\uff1d4", "<Rà soát> & “sửa”\u0007");
        List<TaskId> all = new ArrayList<>();
        for (String content : written) {
            all.add(aTask.issued(
                    leader,
                    aTask.at(
                            aTask.complete(content, lead, officer, LocalDate.of(2026, 4, 10)),
                            all.isEmpty() ? LocalTime.of(16, 30) : null),
                    LocalDate.of(2026, 3, 2)));
        }
        TaskId foreign = aTask.issued(
                leader,
                aTask.complete("Của Sở khác", office.agency("Sở khác"), officer, LocalDate.of(2026, 4, 10)),
                LocalDate.of(2026, 3, 2));
        String mark = "Nhãn " + foreign;
        labels.set(
                leader,
                all.getFirst(),
                labels.named(leader, mark, LabelTone.RED).id(),
                true);

        Map<String, Document> ofOffice = filtered(leader, lead);
        assertThat(texts(ofOffice, "f")).isEmpty();
        assertThat(texts(ofOffice, "v")).contains("46122.0");
        assertThat(texts(ofOffice, "t"))
                .startsWith("DANH SÁCH NHIỆM VỤ", "Điều kiện: Cơ quan: Sở Xây dựng")
                .contains(
                        "Lập lúc 09:00 10/03/2026, người lập: " + leader.name(),
                        "Hạn",
                        "Giờ hạn",
                        "16:30",
                        "Nhãn",
                        mark)
                .contains("=1+1", "+2", "-3", "@SUM(A1)", "\uff1d4", "<Rà soát> & “sửa”");
        assertThat(guarded(ofOffice)).containsExactlyInAnyOrder("=1+1", "+2", "-3", "@SUM(A1)", "\uff1d4");

        Map<String, Document> ofAgency = filtered(focal, lead);
        assertThat(texts(ofAgency, "t")).contains("=1+1").doesNotContain("Nhãn", mark);
        ByteArrayOutputStream chosen = new ByteArrayOutputStream();
        exports.chosen(focal, List.of(all.get(1), foreign), "2 việc được chọn", chosen);
        assertThat(texts(parts(chosen), "t")).contains("+2").doesNotContain("Của Sở khác", "=1+1");
    }

    private Map<String, Document> filtered(Actor reader, AgencyId lead) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.filtered(
                reader, TaskFilter.ALL.withAgency(lead, Relation.LEAD), TaskSort.NEWEST, "Cơ quan: Sở Xây dựng", out);
        return parts(out);
    }

    @Test
    void sinceWhenARequestForTimeWaitsHasItsColumn() throws Exception {
        AgencyId lead = office.agency("Sở Xây dựng");
        Actor leader = office.actor(Role.OFFICE_LEADER, office.agency("Văn phòng UBND tỉnh"));
        Actor focal = office.actor(Role.FOCAL_POINT, lead);
        TaskId id = aTask.issued(
                leader,
                aTask.complete("Điều tra dân số", lead, leader, LocalDate.of(2026, 4, 10)),
                LocalDate.of(2026, 3, 2));
        work.acknowledge(focal, aTask.seen(leader, id), null);
        assertThat(texts(filtered(leader, lead), "v"))
                .filteredOn(TODAY::equals)
                .as("the day of receipt")
                .hasSize(1);
        requests.askExtension(
                focal, aTask.seen(leader, id), new ExtensionForm(LocalDate.of(2026, 5, 8), "Chờ số liệu", "", null));
        Map<String, Document> sheet = filtered(leader, lead);
        assertThat(texts(sheet, "t")).contains("Chờ quyết gia hạn, thôi chủ trì từ");
        assertThat(texts(sheet, "v")).filteredOn(TODAY::equals).hasSize(2);
        requests.withdraw(focal, aTask.seen(leader, id));
        assertThat(texts(filtered(leader, lead), "v")).filteredOn(TODAY::equals).hasSize(1);
        requests.askRelease(focal, aTask.seen(leader, id), "Không đúng chức năng", null, null);
        assertThat(texts(filtered(leader, lead), "v")).filteredOn(TODAY::equals).hasSize(2);
    }

    @Test
    void aRegularTaskIsCalledSo() throws Exception {
        AgencyId lead = office.agency("Sở Xây dựng");
        Actor leader = office.actor(Role.OFFICE_LEADER, office.agency("Văn phòng UBND tỉnh"));
        aTask.issued(leader, aTask.regular("Trực ban", lead, leader), LocalDate.of(2026, 3, 2));
        assertThat(texts(filtered(leader, lead), "t")).contains("Thường xuyên").doesNotContain("Không đặt hạn");
    }
}
