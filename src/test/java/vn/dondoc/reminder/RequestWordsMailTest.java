package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.Absent;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ExtensionForm;
import vn.dondoc.testing.OfficeTest;

/** The letters of a request say what is asked, who decides and who has decided. The tests live in 2034. */
@OfficeTest
class RequestWordsMailTest extends ReminderDays {

    private Actor vice;
    private FieldId field;
    private TaskId task;

    @BeforeEach
    void theOffice() {
        anOffice("2034-07-03T08:00");
        vice = office.member("Đường Quốc Hiển", Role.VICE_CHAIR, "Phó Chủ tịch UBND tỉnh", province);
        field = office.fieldOf(vice);
        task = aTask.issued(
                leader,
                aTask.with(
                        aTask.complete("Nạo vét kênh", lead, officer, LocalDate.parse("2034-09-15")),
                        List.of(),
                        List.of(),
                        field),
                LocalDate.parse("2034-07-03"));
        work.acknowledge(focal, aTask.seen(leader, task), null);
        atAndSent("2034-07-03T08:05");
    }

    private Actor leads(Actor one, @Nullable Absent inPlaceOf) {
        return new Actor(
                one.person(),
                one.name(),
                vice.post(),
                one.title(),
                province,
                one.agencyName(),
                Role.VICE_CHAIR,
                vice.rights(),
                Set.of(field),
                inPlaceOf);
    }

    private void asksUntil(String day) {
        clock.setTo("2034-07-04T09:00");
        requests.askExtension(
                focal, aTask.seen(leader, task), new ExtensionForm(LocalDate.parse(day), "Chờ số liệu", "", null));
        atAndSent("2034-07-04T09:05");
    }

    private List<ReminderOffice.Got> letters(String kind) {
        return mails().stream().filter(mail -> mail.kinds().contains(kind)).toList();
    }

    @Test
    void whatALeaderOfTheProvinceDecidesSaysThatAndWhoHasDecided() {
        asksUntil("2034-12-15");
        assertThat(letters("REQUESTED"))
                .anySatisfy(mail -> assertThat(mail.to()).isEqualTo(vice.name()))
                .allSatisfy(mail -> {
                    assertThat(mail.subject())
                            .isEqualTo("[Đôn Đốc] Sở Xây dựng xin gia hạn, chờ quyết định: Nạo vét kênh");
                    assertThat(mail.text())
                            .contains("Sở Xây dựng xin gia hạn, chờ quyết định")
                            .contains("Chờ Chủ tịch hoặc Phó Chủ tịch phụ trách quyết định.")
                            .doesNotContain("chờ Văn phòng", "!reminder", "{0}");
                });
        clock.setTo("2034-07-05T09:00");
        answers.grantExtension(leads(vice, null), aTask.seen(leader, task), LocalDate.parse("2034-12-15"), null, "");
        atAndSent("2034-07-05T09:05");
        assertThat(letters("ANSWERED")).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("[Đôn Đốc] Đồng ý gia hạn: Nạo vét kênh");
            assertThat(mail.text())
                    .contains("Đã đồng ý gia hạn", "Phó Chủ tịch UBND tỉnh Đường Quốc Hiển đồng ý gia hạn.")
                    .contains("hạn mới là 15/12/2034, thay cho hạn cũ 15/09/2034")
                    .doesNotContain("Văn phòng đã trả lời", "Hạn mới là", "!reminder", "{0}");
        });
    }

    @Test
    void whoDecidesInTheLeadersPlaceIsNamedWithHim() {
        asksUntil("2034-12-15");
        Actor other = office.member("Vàng A Páo", Role.VICE_CHAIR, "Phó Chủ tịch UBND tỉnh", province);
        clock.setTo("2034-07-05T09:00");
        answers.denyExtension(
                leads(other, new Absent(Objects.requireNonNull(vice.person()), vice.name(), vice.title())),
                aTask.seen(leader, task),
                "Việc gấp");
        atAndSent("2034-07-05T09:05");
        assertThat(letters("ANSWERED")).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("[Đôn Đốc] Không đồng ý gia hạn: Nạo vét kênh");
            assertThat(mail.text())
                    .contains("Phó Chủ tịch UBND tỉnh Vàng A Páo (thay Đường Quốc Hiển, Phó Chủ tịch UBND tỉnh)")
                    .contains("không đồng ý gia hạn", "Việc gấp");
        });
    }

    @Test
    void whatTheOfficeDecidesSaysThatAndThatItIsTheLeadThatIsAskedOf() {
        asksUntil("2034-09-22");
        assertThat(letters("REQUESTED"))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.text()).contains("Chờ Lãnh đạo Văn phòng quyết định."));
        clock.setTo("2034-07-05T09:00");
        requests.withdraw(focal, aTask.seen(leader, task));
        requests.askRelease(director, aTask.seen(leader, task), "Không đúng chức năng", null, null);
        atAndSent("2034-07-05T09:05");
        assertThat(letters("REQUESTED").getLast().subject())
                .isEqualTo("[Đôn Đốc] Sở Xây dựng xin thôi chủ trì, chờ quyết định: Nạo vét kênh");
        clock.setTo("2034-07-06T09:00");
        answers.denyRelease(leader, aTask.seen(leader, task), "Đúng chức năng của Sở");
        atAndSent("2034-07-06T09:05");
        assertThat(letters("ANSWERED")).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("[Đôn Đốc] Không đồng ý cho thôi chủ trì: Nạo vét kênh");
            assertThat(mail.text()).contains("không đồng ý cho Sở Xây dựng thôi chủ trì", "Đúng chức năng của Sở");
        });
    }
}
