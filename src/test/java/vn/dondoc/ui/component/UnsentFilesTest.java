package vn.dondoc.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.FileId;
import vn.dondoc.testing.RuleTest;

@RuleTest
class UnsentFilesTest {

    private final List<Attachment> store = new ArrayList<>();
    private Runnable whileStoring = () -> {};
    private final UnsentFiles unsent = new UnsentFiles(new FileDrop.Keep() {

        @Override
        public Attachment keep(String name, InputStream content) {
            Attachment file = new Attachment(new FileId(store.size() + 1L), name, 1);
            store.add(file);
            whileStoring.run();
            return file;
        }

        @Override
        public void withdraw(List<Attachment> unattached) {
            store.removeAll(unattached);
        }

        @Override
        public List<Attachment> own(List<FileId> drafted) {
            return store.stream().filter(file -> drafted.contains(file.id())).toList();
        }
    });

    @Test
    void aFormThatIsShutLeavesNothingOfWhatItStored() throws Exception {
        Attachment shown = unsent.keep("một.pdf", InputStream.nullInputStream()).orElseThrow();
        unsent.keep("hai.pdf", InputStream.nullInputStream());
        unsent.withdraw(List.of(shown));
        assertThat(store).extracting(Attachment::name).containsExactly("hai.pdf");
        unsent.shut();
        assertThat(store).isEmpty();
        assertThat(unsent.keep("ba.pdf", InputStream.nullInputStream())).isEmpty();
        assertThat(store).isEmpty();
        unsent.open();
        assertThat(unsent.keep("bốn.pdf", InputStream.nullInputStream())).isPresent();
    }

    @Test
    void whatArrivesAfterTheFormWasShutIsTakenBack() throws Exception {
        whileStoring = unsent::shut;
        assertThat(unsent.keep("một.pdf", InputStream.nullInputStream())).isEmpty();
        assertThat(store).isEmpty();
    }

    @Test
    void whatADraftBringsBackGoesWithTheRestAndOthersFilesAreLeftAlone() {
        Attachment drafted = new Attachment(new FileId(7), "nháp.pdf", 1);
        Attachment carried = new Attachment(new FileId(8), "đã gửi.pdf", 1);
        store.addAll(List.of(drafted, carried));
        assertThat(unsent.restore(List.of(drafted.id(), new FileId(99)))).containsExactly(drafted);
        unsent.withdraw(List.of(carried));
        unsent.shut();
        assertThat(store).containsExactly(carried);
    }
}
