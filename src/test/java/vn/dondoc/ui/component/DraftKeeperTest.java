package vn.dondoc.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.FileId;
import vn.dondoc.testing.RuleTest;

@RuleTest
class DraftKeeperTest {

    private final Shelf shelf = new Shelf();
    private final TextField text = new TextField();
    private final DateField day = DateField.past("Ngày", LocalDate.of(2026, 11, 18));
    private final DraftKeeper keeper = new DraftKeeper(
                    shelf, Clock.fixed(Instant.parse("2026-11-18T02:42:00Z"), BusinessTime.ZONE))
            .text("text", text)
            .date("day", day);

    @Test
    void typingIsSentOneSecondAfterItStops() {
        assertThat(text.getValueChangeMode()).isEqualTo(ValueChangeMode.LAZY);
        assertThat(text.getValueChangeTimeout()).isEqualTo(1000);
    }

    @Test
    void whatWasKeptComesBackWhole() {
        text.setValue("Đã làm \"xong\"\n2 phần");
        day.setValue(LocalDate.of(2026, 11, 2));
        keeper.save();
        text.setValue("khác");
        day.clear();

        keeper.restore(shelf.load().orElseThrow());

        assertThat(text.getValue()).isEqualTo("Đã làm \"xong\"\n2 phần");
        assertThat(day.getValue()).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    void restoringEmptiesWhatTheDraftDoesNotName() {
        text.setValue("còn lại");
        keeper.restore(new DraftKeeper.Kept(0, "{\"day\":\"2026-11-02\"}"));
        assertThat(text.getValue()).isEmpty();
    }

    @Test
    void anEmptyFormAndASentOneLeaveNoDraft() {
        text.setValue("a");
        keeper.save();
        text.clear();
        keeper.save();
        assertThat(shelf.load()).isEmpty();

        text.setValue("b");
        keeper.save();
        keeper.done();
        assertThat(shelf.load()).isEmpty();
        assertThat(keeper.note().getText()).isEmpty();
    }

    @Test
    void aDraftStaysThatOfTheVersionItWasBegunFrom() {
        text.setValue("trước");
        keeper.opened();
        text.setValue("của tôi");
        keeper.save();
        assertThat(keeper.offer().getElement().getTextRecursively()).doesNotContain("Đã đổi");
        shelf.present = 4;

        TextField later = new TextField();
        DraftKeeper reopened = new DraftKeeper(shelf, Clock.systemUTC()).text("text", later);
        assertThat(reopened.offer().getElement().getTextRecursively()).contains("Đã đổi");
        assertThat(reopened.version()).isEqualTo(4);
        reopened.restore(shelf.load().orElseThrow());
        reopened.save();

        assertThat(later.getValue()).isEqualTo("của tôi");
        assertThat(reopened.version()).isEqualTo(3);
        assertThat(shelf.load().orElseThrow().version()).isEqualTo(3);
        TextField begun = new TextField();
        reopened.beginning(new DraftKeeper(shelf, Clock.systemUTC()).text("text", begun));
        assertThat(begun.getValue()).isEqualTo("trước");
    }

    private static final class Shelf implements DraftKeeper.Shelf {
        private @Nullable String json;
        private long begun;
        private long present = 3;

        @Override
        public Optional<DraftKeeper.Kept> load() {
            return Optional.ofNullable(json).map(text -> new DraftKeeper.Kept(begun, text));
        }

        @Override
        public long version() {
            return present;
        }

        @Override
        public String changed() {
            return "Đã đổi";
        }

        @Override
        public void save(long version, String text, List<FileId> files) {
            begun = version;
            json = text;
        }

        @Override
        public void discard() {
            json = null;
        }
    }
}
