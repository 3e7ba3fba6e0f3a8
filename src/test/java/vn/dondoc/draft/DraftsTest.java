package vn.dondoc.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

@OfficeTest
class DraftsTest {

    private static final String FORM = "DIRECTIVE";

    @Autowired
    Drafts drafts;

    @Autowired
    IdGenerator ids;

    @Autowired
    OfficeClock clock;

    @Test
    void theLastTextIsKeptWithTheVersionTheFormWasOpenedWith() {
        Actor writer = person();
        drafts.save(writer, FORM, "new", 0, "{\"subject\":\"Kế\"}");
        clock.forward(Duration.ofSeconds(1));
        Draft kept = drafts.save(writer, FORM, "new", 3, "{\"subject\":\"Kế hoạch số 340 🙂\"}");
        assertThat(drafts.find(writer, FORM, "new")).contains(kept);
        assertThat(kept.version()).isEqualTo(3);
        assertThat(kept.savedAt()).isEqualTo(clock.instant());
    }

    @Test
    void nobodyElseReadsItInWhateverPost() {
        Actor writer = person();
        drafts.save(writer, FORM, "new", 0, "{}");
        assertThat(drafts.find(person(), FORM, "new")).isEmpty();
        assertThat(drafts.list(person(), FORM)).isEmpty();

        Actor other = person();
        drafts.discard(other, FORM, "new");
        drafts.save(other, FORM, "new", 0, "{\"a\":1}");
        assertThat(drafts.find(writer, FORM, "new"))
                .hasValueSatisfying(draft -> assertThat(draft.json()).isEqualTo("{}"));
    }

    @Test
    void theListHasTheLatestFirstAndWhatIsSentIsForgotten() {
        Actor writer = person();
        drafts.save(writer, FORM, "1", 0, "{}");
        clock.forward(Duration.ofMinutes(1));
        drafts.save(writer, FORM, "2", 0, "{}");
        drafts.save(writer, "CLAIM", "3", 0, "{}");
        assertThat(drafts.list(writer, FORM)).extracting(Draft::key).containsExactly("2", "1");
        drafts.discard(writer, FORM, "2");
        drafts.discard(writer, FORM, "2");
        assertThat(drafts.list(writer, FORM)).extracting(Draft::key).containsExactly("1");
    }

    @Test
    void keysDifferByTheirLetters() {
        Actor writer = person();
        drafts.save(writer, FORM, "a", 0, "{}");
        assertThat(drafts.find(writer, FORM, "A")).isEmpty();
        assertThat(drafts.find(writer, FORM, "á")).isEmpty();
    }

    @Test
    void whatIsTooLargeOrNoJsonIsRefusedAndTheFormerOneStays() {
        Actor writer = person();
        drafts.save(writer, FORM, "new", 0, "{\"a\":1}");
        String large = "{\"a\":\"" + "ế".repeat(Drafts.LARGEST / 3) + "\"}";
        assertThatThrownBy(() -> drafts.save(writer, FORM, "new", 0, large)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> drafts.save(writer, FORM, "new", 0, "{")).isInstanceOf(DataAccessException.class);
        assertThat(drafts.find(writer, FORM, "new"))
                .hasValueSatisfying(draft -> assertThat(draft.json()).isEqualTo("{\"a\":1}"));
    }

    @Test
    void afterNinetyDaysItIsForgottenByTheJobOnly() {
        Actor writer = person();
        drafts.save(writer, FORM, "old", 0, "{}");
        clock.forward(Duration.ofDays(89));
        drafts.save(writer, FORM, "young", 0, "{}");
        drafts.clean(Actor.job("Dọn"));
        assertThat(drafts.list(writer, FORM)).hasSize(2);
        clock.forward(Duration.ofDays(2));
        assertThatThrownBy(() -> drafts.clean(writer)).isInstanceOf(Refused.class);
        assertThat(drafts.clean(Actor.job("Dọn"))).isPositive();
        assertThat(drafts.list(writer, FORM)).extracting(Draft::key).containsExactly("young");
    }

    @Test
    void aJobHasNoDrafts() {
        assertThatThrownBy(() -> drafts.save(Actor.job("Nhắc việc"), FORM, "new", 0, "{}"))
                .isInstanceOf(Refused.class);
    }

    private Actor person() {
        return new Actor(
                new PersonId(ids.next()),
                "Lê Thị Hoa",
                new PostId(1),
                "Chuyên viên",
                new AgencyId(1),
                "Văn phòng UBND tỉnh",
                Role.OFFICER,
                Set.of(),
                Set.of());
    }
}
