package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the blocks beside the tasks are called in the letter of a day, and why they are in it. */
@Component
class BlockWords {

    private final Words words;

    BlockWords(Words words) {
        this.words = words;
    }

    /** Why the blocks are in the letter, in their order. */
    List<String> whys(DigestBlocks blocks) {
        List<String> whys = new ArrayList<>();
        if (!blocks.upward().isEmpty()) {
            whys.add(words.of("reminder.upward.why"));
        }
        if (!blocks.folders().isEmpty()) {
            whys.add(words.of("reminder.folder.why"));
        }
        if (!blocks.watched().isEmpty()) {
            whys.add(words.of("reminder.watch.why"));
        }
        return whys;
    }

    /** A subject that also says that something is owed to those above. */
    String withUpward(String subject, DigestBlocks blocks) {
        return blocks.upward().isEmpty()
                ? subject
                : words.of(
                        "reminder.upward.in-subject",
                        subject,
                        blocks.upward().items().size());
    }

    @Nullable
    String upwardTitle(DigestBlocks blocks) {
        return blocks.upward().isEmpty() ? null : words.of("reminder.upward.title");
    }

    @Nullable
    String folderTitle(DigestBlocks blocks) {
        return blocks.folders().isEmpty() ? null : words.of("reminder.folder.title");
    }

    @Nullable
    String watchTitle(DigestBlocks blocks) {
        return blocks.watched().isEmpty() ? null : words.of("reminder.watch.title");
    }

    static String glance(DigestBlocks blocks) {
        if (!blocks.upward().isEmpty()) {
            DigestItem first = blocks.upward().items().getFirst();
            return first.state() + ": " + Words.shortened(first.words(), 100);
        }
        if (!blocks.folders().isEmpty()) {
            return blocks.folders().items().getFirst().facts().getFirst();
        }
        return blocks.watched().isEmpty()
                ? ""
                : Words.shortened(blocks.watched().items().getFirst().words(), 100);
    }
}
