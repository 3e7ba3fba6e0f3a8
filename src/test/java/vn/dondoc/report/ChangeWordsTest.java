package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.agency.AgencyGroups;
import vn.dondoc.agency.GroupData;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.GroupId;
import vn.dondoc.shared.Texts;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeTest;

/** What a row of a history says is read without the program: no key, no code, no number of a row. */
@OfficeTest
class ChangeWordsTest {

    @Autowired
    ChangeWords words;

    @Autowired
    AnOffice office;

    @Autowired
    AgencyGroups groups;

    @Autowired
    JdbcTemplate jdbc;

    private List<String> told(Change... changes) {
        HistoryEntry entry = new HistoryEntry(
                1,
                new Subject(Subject.TASK, 1),
                1,
                Instant.EPOCH,
                null,
                "Ai đó",
                null,
                "Chuyên viên",
                null,
                "Văn phòng",
                null,
                "TASK_RECURS",
                List.of(changes));
        List<String> told = new ArrayList<>();
        words.of(List.of(entry), Texts.VIETNAMESE)
                .getFirst()
                .forEach(one -> told.add(one.field() + ": " + one.before() + " → " + one.after()));
        return told;
    }

    @Test
    void codesAreToldAsPeopleSayThem() {
        assertThat(told(
                        new Change("beats", "MONTH:0:15", "QUARTER:3:10, WEEK:0:5"),
                        new Change("beats", null, "DAY:2026-09-02"),
                        new Change("channel", null, "PHONE"),
                        new Change("submission", null, "CLAIM"),
                        new Change("submittedBy", null, "Nguyễn Văn A"),
                        new Change("effectiveOn", "2026-03-13", "2026-03-16")))
                .containsExactly(
                        "Lịch: Hằng tháng, ngày 15 → Hằng quý, ngày 10 của tháng thứ 3; hằng tuần, thứ Sáu",
                        "Lịch: null → Ngày 02/09/2026",
                        "Cách đôn đốc: null → Điện thoại",
                        "Trình duyệt việc: null → Đề nghị xác nhận hoàn thành",
                        "Người trình: null → Nguyễn Văn A",
                        "Ngày tính hạn: 13/03/2026 → 16/03/2026");
    }

    @Test
    void namesStandForNumbers() {
        FieldId field = office.field("Giao thông của lượt này");
        String fieldName = jdbc.queryForObject("SELECT name FROM work_field WHERE id = ?", String.class, field.value());
        AgencyId agency = office.agency("Sở Giao thông");
        GroupId group = groups.add(Actors.JOB, new GroupData("Các sở của lượt này", Set.of(), List.of(agency)));
        assertThat(told(
                        new Change("field", null, field.toString()),
                        new Change("coordinatingGroups", "[]", List.of(group).toString()),
                        new Change("informedGroups", List.of(group).toString(), "[]"),
                        new Change("coordinating", "[]", List.of(agency).toString()),
                        new Change("lead", "77", agency.toString())))
                .containsExactly(
                        "Lĩnh vực: null → " + fieldName,
                        "Nhóm phối hợp: null → Các sở của lượt này",
                        "Nhóm để biết: Các sở của lượt này → null",
                        "Phối hợp: null → Sở Giao thông",
                        "Chủ trì: 77 → Sở Giao thông");
    }
}
