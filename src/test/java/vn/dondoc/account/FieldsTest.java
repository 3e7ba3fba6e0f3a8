package vn.dondoc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeTest;

@OfficeTest
class FieldsTest {

    private static final Actor LEADER = Actors.with(Right.MANAGE_POLICY);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @Autowired
    Fields fields;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    @Test
    void oneViceChairAnswersForAFieldOnEachDay() {
        FieldId field = fields.add(LEADER, "Nông nghiệp " + staff.userName());
        Member first = staff.member(Role.VICE_CHAIR);
        Member second = staff.member(Role.VICE_CHAIR);
        fields.assign(LEADER, field, first.person(), JANUARY, null, "QĐ 01/QĐ-UBND");
        fields.assign(LEADER, field, second.person(), APRIL, null, "QĐ 02/QĐ-UBND");

        assertThat(people.viceChairOf(field, JANUARY.minusDays(1))).isEmpty();
        assertThat(people.viceChairOf(field, JANUARY)).contains(first.person());
        assertThat(people.viceChairOf(field, APRIL.minusDays(1))).contains(first.person());
        assertThat(people.viceChairOf(field, APRIL)).contains(second.person());
        DutyRow later = fields.duties(LEADER).stream()
                .filter(row -> row.field().equals(field))
                .findFirst()
                .orElseThrow();
        assertThat(later.person().id()).isEqualTo(second.person());

        assertThatThrownBy(() -> fields.assign(LEADER, field, first.person(), LocalDate.of(2026, 3, 1), null, "trùng"))
                .isInstanceOf(InvalidInput.class);
        fields.end(LEADER, later.id(), later.version(), LocalDate.of(2026, 5, 31));
        assertThat(people.viceChairOf(field, LocalDate.of(2026, 6, 1))).isEmpty();
        assertThatThrownBy(() -> fields.end(LEADER, later.id(), later.version(), APRIL))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void onlyTheChairAndViceChairsAnswerForFields() {
        FieldId field = fields.add(LEADER, "Văn xã " + staff.userName());
        Member officer = staff.member(Role.OFFICER);
        assertThatThrownBy(() -> fields.assign(LEADER, field, officer.person(), JANUARY, null, ""))
                .isInstanceOf(InvalidInput.class);
        Member chair = staff.member(Role.CHAIR);
        fields.assign(LEADER, field, chair.person(), JANUARY, null, "");
        assertThat(people.viceChairOf(field, JANUARY)).contains(chair.person());
    }

    @Test
    void aFieldIsRenamedAndRetiredOnce() {
        String name = "Nội chính " + staff.userName();
        FieldId field = fields.add(LEADER, name);
        assertThatThrownBy(() -> fields.add(LEADER, name)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> fields.add(LEADER, " ")).isInstanceOf(InvalidInput.class);
        fields.change(LEADER, field, 0, name + " mới", true);
        assertThat(people.fields(LEADER)).contains(new FieldRow(field, name + " mới", true, 1));
        assertThatThrownBy(() -> fields.change(LEADER, field, 0, name, false)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void everyMethodAsksForItsRight() {
        FieldId field = fields.add(LEADER, "Đô thị " + staff.userName());
        Member chair = staff.member(Role.CHAIR);
        for (Right right : EnumSet.complementOf(EnumSet.of(Right.MANAGE_POLICY))) {
            Actor actor = Actors.with(right);
            for (Runnable act : List.<Runnable>of(
                    () -> fields.add(actor, "Khác"),
                    () -> fields.change(actor, field, 0, "Khác", true),
                    () -> fields.assign(actor, field, chair.person(), JANUARY, null, ""),
                    () -> fields.end(actor, 1, 0, JANUARY))) {
                assertThatThrownBy(act::run).as(right.name()).isInstanceOf(Refused.class);
            }
        }
    }
}
