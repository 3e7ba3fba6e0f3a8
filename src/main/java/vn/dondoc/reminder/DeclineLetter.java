package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.MailTemplates;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.task.TaskAct;

/** Thư báo không đồng ý: what one act declined of one officer's proposals, with its reason word by word. */
@Component
class DeclineLetter {

    private static final int SUBJECT_WORDS = 90;
    private static final int PREHEADER_WORDS = 130;

    private final Words words;
    private final MailTemplates templates;

    DeclineLetter(Words words, MailTemplates templates) {
        this.words = words;
        this.templates = templates;
    }

    record Model(
            String title,
            String sentence,
            String glance,
            String quoteTitle,
            String quote,
            List<Item> items,
            String link,
            String label,
            List<String> notes) {}

    record Item(String tone, String state, String words, String facts, String link, String label) {}

    /** @param declined by one act, at least one */
    RenderedMail write(Recheck.Live live, List<Declines.Declined> declined) {
        Declines.Declined first = declined.getFirst();
        boolean one = declined.size() == 1;
        Model model = new Model(
                words.of("reminder.declined.title"),
                words.of(
                        "reminder.declined.sentence",
                        live.told().addressee().name(),
                        live.row().actOrThrow().byName(),
                        declined.size()),
                Words.shortened(first.reason(), PREHEADER_WORDS),
                words.of("reminder.declined.quote"),
                first.reason(),
                declined.stream().map(this::item).toList(),
                one ? words.link(first.ref()) : words.proposalsLink(),
                words.of(one ? "reminder.label.open" : "reminder.declined.button"),
                List.of(words.of("reminder.declined.why")));
        String subject = one
                ? words.of("reminder.declined.subject", Words.shortened(first.content(), SUBJECT_WORDS))
                : words.of("reminder.declined.subject.many", declined.size(), first.directive());
        return templates.render(words.locale(), "reminder-declined", words.of("reminder.subject", subject), model);
    }

    private String act(Declines.Declined one) {
        if (one.act() != TaskAct.DECIDE_EXTENSION) {
            return words.of(one.act());
        }
        return one.granted() == null
                ? words.of("proposal.act.deny")
                : words.of("proposals.granted", one.granted().words());
    }

    private Item item(Declines.Declined one) {
        List<String> facts = new ArrayList<>();
        facts.add(words.of("reminder.fact.source", one.directive(), words.date(one.directiveOn())));
        if (!one.lead().isEmpty()) {
            facts.add(words.of("reminder.fact.lead", one.lead()));
        }
        if (!one.ref().equals(Words.draft(one.task()))) {
            facts.add(one.ref());
        }
        return new Item(
                "plain",
                act(one),
                one.content(),
                String.join(" · ", facts),
                words.link(one.ref()),
                words.of("reminder.label.open"));
    }
}
