package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.DutyAnswer;
import vn.dondoc.directive.DutyForm;
import vn.dondoc.directive.DutyRow;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.UpwardDuties;
import vn.dondoc.file.StoredFile;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.task.DirectiveFigures;
import vn.dondoc.task.InnerTooLate;
import vn.dondoc.task.TaskOutlook;
import vn.dondoc.ui.component.Attachment;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FactList;
import vn.dondoc.ui.component.FileChip;
import vn.dondoc.ui.component.FileDrop;
import vn.dondoc.ui.component.FormFiles;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.ServedFile;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.task.TaskPages;

/** What the province owes for a directive from above, on the directive's page; for those who read all tasks. */
@SpringComponent
class DutySection {

    private static final int MOST_TOO_LATE = 10;

    private final UpwardDuties duties;
    private final TaskOutlook outlook;
    private final DutyTiesSection ties;
    private final WorkingCalendar calendar;
    private final FormFiles files;
    private final CurrentActor actors;
    private final Clock clock;

    DutySection(
            UpwardDuties duties,
            TaskOutlook outlook,
            DutyTiesSection ties,
            WorkingCalendar calendar,
            FormFiles files,
            CurrentActor actors,
            Clock clock) {
        this.duties = duties;
        this.outlook = outlook;
        this.ties = ties;
        this.calendar = calendar;
        this.files = files;
        this.actors = actors;
        this.clock = clock;
    }

    /** Puts it on the page, where there is something to tell or to note. */
    void show(Div side, DirectiveDetails directive, Runnable changed) {
        Actor actor = actors.get();
        if (!actor.may(Right.READ_ALL)) {
            return;
        }
        if (directive.form().level() == IssuingLevel.PROVINCE) {
            ties.showAbove(side, directive);
            return;
        }
        boolean registers = actor.may(Right.REGISTER_DIRECTIVE);
        Optional<DutyRow> duty = duties.of(actor, directive.id());
        if (duty.isEmpty() && !registers) {
            return;
        }
        Div section = new Div(new H2(t("duty.of-directive")));
        section.addClassName("duty");
        duty.ifPresent(row -> facts(section, row));
        if (registers) {
            Div acts = new Div();
            acts.addClassName("file-chips");
            if (duty.isEmpty()) {
                acts.add(Buttons.plain(t("duty.set"), Icon.CALENDAR_CLOCK, click -> set(directive, null, changed)));
            } else {
                acts.add(
                        Buttons.plain(t("duty.answer"), Icon.SEND, click -> answer(directive, duty.get(), changed)),
                        Buttons.quiet(t("duty.correct"), Icon.PENCIL, click -> set(directive, duty.get(), changed)));
            }
            section.add(acts);
        }
        duty.ifPresent(row -> ties.show(section, row.directive(), registers, changed));
        side.add(section);
    }

    private void facts(Div section, DutyRow duty) {
        FactList facts = new FactList()
                .fact(t("duty.owed"), duty.owed())
                .fact(t("duty.dueOn"), Formats.date(duty.dueOn()), DutyWords.state(duty));
        if (duty.isOpen()) {
            facts.fact(t("duty.inner-due"), Formats.date(duty.innerDueOn()));
        }
        section.add(facts);
        if (duty.answerFile() != null) {
            StoredFile file = duties.file(actors.get(), duty.directive());
            FileChip chip = new FileChip("", file.name(), file.size());
            chip.setHref(ServedFile.handler(() -> {
                Actor reader = actors.get();
                StoredFile now = duties.file(reader, duty.directive());
                return new ServedFile(
                        now.name(), now.mediaType(), now.size(), () -> duties.open(reader, duty.directive()));
            }));
            section.add(chip);
        }
        DirectiveFigures inner = outlook.byDuty(actors.get(), List.of(duty.directive()))
                .getOrDefault(duty.directive(), DirectiveFigures.NONE);
        if (inner.total() > 0) {
            Span late =
                    new Span(inner.overdue() == 0 ? "" : t("directive.tasks-late", Formats.number(inner.overdue())));
            late.addClassNames("cell-sub", "late-count");
            facts.fact(
                    t("duty.inner"),
                    new Span(t("directive.tasks-done", Formats.number(inner.done()), Formats.number(inner.total()))),
                    late);
        }
        if (DutyWords.breaks(duty, inner) && inner.latestDueOn() != null) {
            section.add(tooLate(duty, inner.latestDueOn()));
        }
    }

    /** They keep their deadlines; whoever reads this decides. */
    private InlineMessage tooLate(DutyRow duty, LocalDate latest) {
        List<InnerTooLate> tasks =
                outlook.tooLateFor(actors.get(), duty.directive(), duty.innerDueOn(), MOST_TOO_LATE + 1);
        UnorderedList list = new UnorderedList();
        list.addClassName("duty-too-late");
        for (InnerTooLate task : tasks.subList(0, Math.min(tasks.size(), MOST_TOO_LATE))) {
            Anchor link = new Anchor(TaskPages.path(task.code()), task.code());
            link.getElement().setAttribute("router-link", "");
            list.add(new ListItem(
                    link,
                    new Span(" "
                            + t("duty.too-late-task", task.leadName(), Formats.date(task.dueOn()), task.content()))));
        }
        if (tasks.size() > MOST_TOO_LATE) {
            list.add(new ListItem(t("duty.too-late-more")));
        }
        return new InlineMessage(
                        InlineMessage.Kind.WARNING,
                        t("duty.breaks", Formats.date(duty.innerDueOn())),
                        t("duty.breaks-what", Formats.date(latest), Formats.date(duty.dueOn())))
                .with(list);
    }

    private void set(DirectiveDetails directive, @Nullable DutyRow before, Runnable changed) {
        LocalDate today = LocalDate.now(clock);
        TextField owed = new TextField(t("duty.owed"));
        owed.setHelperText(t("duty.owed-help"));
        owed.setRequiredIndicatorVisible(true);
        DateField due = DateField.deadline(t("duty.dueOn"), today, calendar.days());
        due.setRequiredIndicatorVisible(true);
        owed.setValue(before == null ? "" : before.owed());
        due.setValue(before == null ? directive.form().replyDueOn() : before.dueOn());
        FormMessages messages =
                new FormMessages(t("dispatch.refused")).field("owed", owed).field("dueOn", due);
        dialog(t("duty.set"), messages, () -> {
                    duties.set(
                            actors.get(),
                            directive.id(),
                            before == null ? 0 : before.version(),
                            new DutyForm(owed.getValue(), due.getValue()));
                    Toast.done(t("duty.done-set"));
                    changed.run();
                })
                .with(messages, owed, due)
                .draft("DUTY", directive.id())
                .open();
    }

    private void answer(DirectiveDetails directive, DutyRow duty, Runnable changed) {
        TextField number = new TextField(t("duty.answerNumber"));
        number.setRequiredIndicatorVisible(true);
        DateField day =
                DateField.past(t("duty.answeredOn"), LocalDate.now(clock)).required();
        FileDrop drop = new FileDrop(t("duty.answerFile"), files);
        number.setValue(duty.answerNumber() == null ? "" : duty.answerNumber());
        day.setValue(duty.answeredOn());
        FormMessages messages =
                new FormMessages(t("dispatch.refused")).field("number", number).field("sentOn", day);
        dialog(t("duty.answer"), messages, () -> {
                    List<Attachment> attached = drop.getValue().stream().toList();
                    duties.answer(
                            actors.get(),
                            directive.id(),
                            duty.version(),
                            new DutyAnswer(
                                    number.getValue(),
                                    day.getValue(),
                                    attached.isEmpty()
                                            ? duty.answerFile()
                                            : attached.getFirst().id()));
                    Toast.done(t("duty.done-answered"));
                    changed.run();
                })
                .with(messages, number, day, drop)
                .draft("DUTY_ANSWER", directive.id())
                .open();
    }

    private static HouseDialog dialog(String title, FormMessages messages, Runnable act) {
        HouseDialog dialog = new HouseDialog(title);
        dialog.primary(Buttons.onceAtATime(Buttons.primary(t("dispatch.record"), Icon.CHECK, click -> {
            if (messages.accepts(act)) {
                dialog.close();
            }
        })));
        return dialog;
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
