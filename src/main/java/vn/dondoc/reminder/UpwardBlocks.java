package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts what the province owes those above it into the words of the day's letters. */
@Component
class UpwardBlocks {

    private final UpwardFacts facts;
    private final Words words;

    UpwardBlocks(UpwardFacts facts, Words words) {
        this.facts = facts;
        this.words = words;
    }

    /** By the recipients' keys; nobody without a step of today stands there. */
    Map<String, UpwardBlock> of(Collection<Digestee> digestees, Run run) {
        Set<Long> wanted =
                digestees.stream().flatMap(one -> one.upward().stream()).collect(Collectors.toSet());
        Map<Long, UpwardFacts.Owed> known = facts.byId(wanted);
        Map<String, UpwardBlock> blocks = new HashMap<>();
        for (Digestee one : digestees) {
            List<DigestItem> items = one.upward().stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(UpwardFacts.Owed::dueOn).thenComparing(UpwardFacts.Owed::id))
                    .map(owed -> item(owed, run))
                    .toList();
            if (!items.isEmpty()) {
                blocks.put(one.addressee().key(), new UpwardBlock(items));
            }
        }
        return blocks;
    }

    private DigestItem item(UpwardFacts.Owed owed, Run run) {
        LocalDate last = owed.lastDay();
        Words.Mark state = words.mark(last, run);
        return new DigestItem(
                state.tone(),
                state.words(),
                null,
                owed.owed(),
                words.of(
                        "reminder.upward.facts",
                        owed.title(),
                        owed.issuer(),
                        words.date(owed.dueOn()),
                        owed.tasks() == 0
                                ? words.of("reminder.upward.no-task")
                                : words.of("reminder.upward.tasks", owed.done(), owed.tasks())),
                words.directiveLink(owed.id()),
                words.of("reminder.upward.label"));
    }
}
