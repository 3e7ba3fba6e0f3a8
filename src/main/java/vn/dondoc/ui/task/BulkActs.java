package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Urging;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.shell.MainLayout;

/** Acts on many tasks: each in a transaction of its own, and a report that names those that would not. */
@Component
public class BulkActs {

    private static final int NAMED = 8;
    private static final Duration UNDO = Duration.ofMinutes(10);

    private final CurrentActor actors;
    private final BulkOfficeActs ofOffice;
    private final Policies policies;
    private final Clock clock;
    private final List<BulkAct> all;
    private final BulkAct acknowledge;
    private final BulkAct urge;

    BulkActs(
            CurrentActor actors,
            TaskWork work,
            TaskDecisions decisions,
            Proposals proposals,
            Urging urging,
            BulkOfficeActs ofOffice,
            Policies policies,
            Clock clock) {
        this.actors = actors;
        this.ofOffice = ofOffice;
        this.policies = policies;
        this.clock = clock;
        Predicate<TaskRow> pending = row -> row.state() == TaskState.PENDING_CONFIRMATION;
        // a draft is confirmed with the paper that it became, one by one
        Predicate<TaskRow> claimed = pending.and(row -> !row.nature().forSignature());
        Set<Right> deciders = Set.of(Right.DECIDE, Right.DECIDE_IN_FIELD);
        acknowledge = plain(
                        "TaskAct.ACKNOWLEDGE",
                        Icon.CHECK,
                        Set.of(Right.ACKNOWLEDGE),
                        row -> row.state() == TaskState.ASSIGNED,
                        (row, note) -> work.acknowledge(actors.get(), seen(row), null))
                .because(row -> t("task.act.not-now.ACKNOWLEDGE"));
        urge = new BulkAct(
                        "task.act.urge-button",
                        Icon.MEGAPHONE,
                        Set.of(Right.URGE),
                        (actor, row) -> isUrgeable(row),
                        () -> BulkNote.free((row, note) -> {
                            LocalDate before = row.urgedOn();
                            Versioned left = urging.urge(actors.get(), row.id(), note);
                            return () -> urging.takeBack(actors.get(), left, before);
                        }),
                        true,
                        false)
                .because(BulkActs::whyNotUrged);
        all = new ArrayList<>(List.of(
                acknowledge,
                plain(
                        "TaskAct.CONFIRM",
                        Icon.CIRCLE_CHECK,
                        deciders,
                        claimed,
                        (row, note) -> decisions.confirm(actors.get(), seen(row))),
                new BulkAct(
                        "TaskAct.RETURN",
                        Icon.UNDO_2,
                        deciders,
                        (actor, row) -> pending.test(row),
                        () -> BulkNote.reason((row, note) -> {
                            decisions.giveBack(actors.get(), seen(row), note);
                            return null;
                        }),
                        true,
                        false),
                proposing("task.act.propose-confirm", Icon.CIRCLE_CHECK, claimed, proposals, TaskAct.CONFIRM),
                proposing(
                        "task.act.propose-issue",
                        Icon.SEND,
                        row -> row.state() == TaskState.DRAFT,
                        proposals,
                        TaskAct.ISSUE),
                urge));
        all.addAll(ofOffice.all());
        all.add(ofOffice.transfer());
    }

    private interface Plain {
        void to(TaskRow row, String note);
    }

    /** One that asks for nothing and is not taken back. */
    private static BulkAct plain(String words, Icon icon, Set<Right> rights, Predicate<TaskRow> fits, Plain act) {
        BiFunction<TaskRow, String, @Nullable Runnable> run = (row, note) -> {
            act.to(row, note);
            return null;
        };
        return new BulkAct(words, icon, rights, (actor, row) -> fits.test(row), () -> BulkNote.none(run), true, false);
    }

    /** Nobody gets a mail of a proposal: it can be withdrawn as long as nobody has decided. */
    private BulkAct proposing(String words, Icon icon, Predicate<TaskRow> fits, Proposals proposals, TaskAct act) {
        BiFunction<TaskRow, String, @Nullable Runnable> run = (row, note) -> {
            proposals.propose(actors.get(), List.of(seen(row)), act, null);
            return () -> proposals.withdraw(actors.get(), seen(row), act);
        };
        return new BulkAct(
                words,
                icon,
                Set.of(Right.PROPOSE),
                (actor, row) -> fits.test(row),
                () -> BulkNote.none(run),
                false,
                false);
    }

    /** Đôn đốc some tasks, with a note that goes to all of them. */
    public void urge(List<TaskRow> rows, Runnable done) {
        start(urge, rows, report -> {
            report.tell(done);
            done.run();
        });
    }

    /** Tiếp nhận, without asking. */
    public void acknowledge(List<TaskRow> rows, Runnable done) {
        run(acknowledge, acknowledge.form().get(), rows).tell(done);
        done.run();
    }

    /** The same that the task itself asks: the agency's turn, and nobody urged today. */
    public boolean isUrgeable(TaskRow row) {
        return row.state().isWithAgency() && !LocalDate.now(clock).equals(row.urgedOn());
    }

    private static String whyNotUrged(TaskRow row) {
        return t(
                row.state().isWithAgency()
                        ? "task.urge.today"
                        : row.state().isOpen() ? "task.urge.office-is-next" : "task.urge.not-open");
    }

    /** Whether this actor does anything to many tasks at once. */
    boolean any(Actor actor) {
        return all.stream().anyMatch(act -> act.isFor(actor));
    }

    /** What may be done to at least one of the rows. */
    List<BulkAct> of(List<TaskRow> rows) {
        Actor actor = actors.get();
        return all.stream()
                .filter(act -> act.isFor(actor)
                        && rows.stream().anyMatch(row -> act.fits().test(actor, row)))
                .toList();
    }

    /** What the office keeps beside the life of one task: its following officer, its field, its labels, a report asked for. */
    List<BulkAct> ofDesk(TaskRow row) {
        Actor actor = actors.get();
        return ofOffice.all().stream()
                .filter(act ->
                        row.code() != null && act.isFor(actor) && act.fits().test(actor, row))
                .toList();
    }

    /** Asks once for all, with how many it will be and which are left out for what reason, and does it to the others. */
    void start(BulkAct act, List<TaskRow> rows, Consumer<BulkReport> done) {
        String verb = t(act.words());
        Actor actor = actors.get();
        List<TaskRow> fitting =
                rows.stream().filter(row -> act.fits().test(actor, row)).toList();
        List<TaskRow> left =
                rows.stream().filter(row -> !act.fits().test(actor, row)).toList();
        HouseDialog dialog =
                new HouseDialog(fitting.isEmpty() ? t("bulk.nothing", verb) : t("bulk.ask", verb, fitting.size()));
        BulkForm form = act.form().get();
        named(dialog, fitting, BulkReport::name);
        if (!left.isEmpty()) {
            dialog.with(new Paragraph(t("bulk.left", left.size())));
            named(dialog, left, row -> BulkReport.name(row) + " – " + act.why().apply(row));
        }
        if (fitting.isEmpty()) {
            dialog.closes().open();
            return;
        }
        form.fields().forEach(dialog::with);
        if (!form.fields().isEmpty()) {
            dialog.draft("TASKS", act.words());
        }
        Div refused = new Div();
        dialog.with(refused);
        String button = left.isEmpty() ? verb : t("bulk.do", verb, fitting.size());
        dialog.primary(Buttons.onceAtATime(Buttons.primary(button, act.icon(), click -> {
                    if (!form.isComplete()) {
                        return;
                    }
                    BulkReport report = run(act, form, fitting);
                    left.forEach(row ->
                            report.refused(BulkReport.name(row), act.why().apply(row)));
                    if (report.isNothingDone() && !form.fields().isEmpty()) {
                        // nobody has got what was typed
                        refused.removeAll();
                        refused.add(new InlineMessage(InlineMessage.Kind.WARNING, report.words(), t("bulk.kept")));
                    } else {
                        dialog.close();
                    }
                    done.accept(report);
                })))
                .open();
    }

    /** The first of them in a list, and how many more there are. */
    private static void named(HouseDialog dialog, List<TaskRow> rows, Function<TaskRow, String> words) {
        UnorderedList lines = new UnorderedList();
        rows.stream().limit(NAMED).forEach(row -> lines.add(new ListItem(words.apply(row))));
        dialog.with(lines);
        if (rows.size() > NAMED) {
            dialog.with(new Paragraph(t("bulk.more", rows.size() - NAMED)));
        }
    }

    /** Does the act to each row; what one refuses does not touch the others. */
    BulkReport run(BulkAct act, BulkForm form, List<TaskRow> rows) {
        BulkReport report = BulkReport.undoable(act.mails() ? held() : UNDO, clock);
        if (act == urge) {
            report.undoneAs("bulk.undone-urge");
        }
        for (TaskRow row : rows) {
            try {
                report.done(row, form.act(row));
            } catch (StaleVersion stale) {
                report.refused(BulkReport.name(row), t("bulk.stale"));
            } catch (DomainException why) {
                report.refused(BulkReport.name(row), OpenTask.words(why));
            }
        }
        MainLayout.refreshCounts();
        return report;
    }

    /** How long the mails of an act wait at least. */
    private Duration held() {
        return Duration.ofSeconds(policies.number(Policy.UNDO_HOLD_SECONDS, LocalDate.now(clock)));
    }

    private static Versioned seen(TaskRow row) {
        return new Versioned(row.id(), row.version());
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
