package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.LabelTone;
import vn.dondoc.task.Labels;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskSort;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeTest;

/** The rows of a list as a sheet. Today is 10 March 2026. */
@OfficeTest
class TaskExportsTest {

    private static final Pattern TEXT = Pattern.compile("<t xml:space=\"preserve\">([^<]*)</t>");

    @Autowired
    TaskExports exports;

    @Autowired
    Labels labels;

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    private static String sheet(ByteArrayOutputStream written) throws Exception {
        String sheet = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
                if (entry.getName().endsWith("sheet1.xml")) {
                    sheet = new String(bytes, StandardCharsets.UTF_8);
                }
            }
        }
        return sheet;
    }

    private static List<String> texts(String sheet) {
        List<String> texts = new ArrayList<>();
        Matcher found = TEXT.matcher(sheet);
        while (found.find()) {
            texts.add(found.group(1));
        }
        return texts;
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
                    aTask.complete(content, lead, officer, LocalDate.of(2026, 4, 10)),
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

        String ofOffice = filtered(leader, lead);
        assertThat(ofOffice).doesNotContain("<f>").contains("<v>46122</v>");
        assertThat(texts(ofOffice))
                .startsWith("DANH SÁCH NHIỆM VỤ", "Điều kiện: Cơ quan: Sở Xây dựng")
                .contains("Lập lúc 09:00 10/03/2026, người lập: " + leader.name(), "Hạn", "Nhãn", mark)
                .contains("=1+1", "+2", "-3", "@SUM(A1)", "\uff1d4", "&lt;Rà soát&gt; &amp; “sửa”");

        String ofAgency = filtered(focal, lead);
        assertThat(texts(ofAgency)).contains("=1+1").doesNotContain("Nhãn", mark);
        ByteArrayOutputStream chosen = new ByteArrayOutputStream();
        exports.chosen(focal, List.of(all.get(1), foreign), "2 việc được chọn", chosen);
        assertThat(texts(sheet(chosen))).contains("+2").doesNotContain("Của Sở khác", "=1+1");
    }

    private String filtered(Actor reader, AgencyId lead) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.filtered(
                reader, TaskFilter.ALL.withAgency(lead, Relation.LEAD), TaskSort.NEWEST, "Cơ quan: Sở Xây dựng", out);
        return sheet(out);
    }
}
