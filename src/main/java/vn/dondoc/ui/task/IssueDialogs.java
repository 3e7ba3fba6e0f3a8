package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.People;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Issue;
import vn.dondoc.task.TaskIssuing;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;

/**
 * Giao nhiệm vụ, wherever it is pressed: at once if nothing stands against it; else it asks what to do about deadlines
 * that are past or near, tells which agency has nobody who can sign in, or names what the drafts still miss.
 */
@Component
public class IssueDialogs {

    private final TaskIssuing issuing;
    private final IssueUndo undo;
    private final TaskList list;
    private final LikenessDialogs likeness;
    private final People people;
    private final Agencies agencies;
    private final CurrentActor actors;
    private final WorkingCalendar calendar;
    private final Clock clock;

    IssueDialogs(
            TaskIssuing issuing,
            IssueUndo undo,
            TaskList list,
            LikenessDialogs likeness,
            People people,
            Agencies agencies,
            CurrentActor actors,
            WorkingCalendar calendar,
            Clock clock) {
        this.issuing = issuing;
        this.undo = undo;
        this.list = list;
        this.likeness = likeness;
        this.people = people;
        this.agencies = agencies;
        this.actors = actors;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Issues drafts of one directive, all or none.
     *
     * @param seen the drafts as they were seen
     * @param issued runs when they are issued
     */
    public void issue(DirectiveId directive, List<Versioned> seen, Runnable issued) {
        issue(directive, seen, Map.of(), issued);
    }

    /**
     * The same where the drafts stand numbered.
     *
     * @param numbers under which number each is seen, as far as it is
     */
    public void issue(DirectiveId directive, List<Versioned> seen, Map<TaskId, Integer> numbers, Runnable issued) {
        Map<TaskId, TaskRow> rows = rows(seen);
        List<String> unreachable = unreachable(seen);
        List<Issue> orders =
                seen.stream().map(one -> Issue.of(one.task(), one.version())).toList();
        if (unreachable.isEmpty()) {
            send(directive, orders, rows, numbers, issued);
        } else {
            warn(unreachable, alike(seen), () -> send(directive, orders, rows, numbers, issued));
        }
    }

    private Map<TaskId, TaskRow> rows(List<Versioned> seen) {
        Map<TaskId, TaskRow> rows = new LinkedHashMap<>();
        list.chosen(actors.get(), seen.stream().map(Versioned::task).toList()).forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    /** To whom the mail goes by its mailbox only. */
    private List<String> unreachable(List<Versioned> seen) {
        Set<AgencyId> receivers = issuing.receivers(
                actors.get(), seen.stream().map(Versioned::task).toList());
        Set<AgencyId> silent = people.whereNobodySignsIn(receivers, LocalDate.now(clock));
        Map<AgencyId, AgencyRow> names = agencies.names(silent);
        return silent.stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .map(AgencyRow::name)
                .toList();
    }

    /** How many look like a task given before, in words; empty for none. */
    private String alike(List<Versioned> seen) {
        long count = likeness.count(seen.stream().map(Versioned::task).toList());
        return count == 0 ? "" : t("likeness.count", count);
    }

    private static void warn(List<String> unreachable, String alike, Runnable goOn) {
        HouseDialog dialog = new HouseDialog(t("issue.unreachable"));
        UnorderedList names = new UnorderedList();
        unreachable.forEach(name -> names.add(new ListItem(name)));
        dialog.with(new Paragraph(t("issue.unreachable-text")), names);
        if (!alike.isEmpty()) {
            dialog.with(new Paragraph(alike));
        }
        dialog.primary(Buttons.primary(t("issue.anyway"), Icon.SEND, click -> {
                    dialog.close();
                    goOn.run();
                }))
                .open();
    }

    /** Sends the orders; opens the dialog of deadlines if that is all that stands against them. */
    private void send(
            DirectiveId directive,
            List<Issue> orders,
            Map<TaskId, TaskRow> rows,
            Map<TaskId, Integer> numbers,
            Runnable issued) {
        Actor actor = actors.get();
        List<Versioned> left;
        try {
            left = issuing.issue(actor, directive, orders);
        } catch (InvalidInput wrong) {
            boolean onlyDays =
                    wrong.problems().stream().allMatch(problem -> ShortDeadlineDialog.ASKED.contains(problem.key()));
            if (onlyDays) {
                LocalDate today = LocalDate.now(clock);
                new ShortDeadlineDialog(
                                orders,
                                rows,
                                wrong,
                                today,
                                calendar.days(),
                                decided -> send(directive, decided, rows, numbers, issued))
                        .open();
            } else {
                missing(wrong, rows, numbers, t("issue.refused"), t("issue.nothing-issued"));
            }
            return;
        } catch (DomainException refused) {
            Toast.problem(OpenTask.words(refused));
            return;
        }
        undo.tell(actor, directive, left, issued);
        MainLayout.refreshCounts();
        issued.run();
    }

    /**
     * Names what drafts still miss that were to be proposed.
     *
     * @param seen the drafts as they were seen
     * @param numbers under which number each is seen, as far as it is
     */
    public void nothingProposed(InvalidInput wrong, List<Versioned> seen, Map<TaskId, Integer> numbers) {
        missing(wrong, rows(seen), numbers, t("issue.not-proposed"), t("issue.nothing-proposed"));
    }

    /** Task by task, each with all that it misses. */
    private static void missing(
            InvalidInput wrong, Map<TaskId, TaskRow> rows, Map<TaskId, Integer> numbers, String title, String nothing) {
        HouseDialog dialog = new HouseDialog(title);
        dialog.with(new InlineMessage(
                InlineMessage.Kind.ERROR, t("issue.missing", wrong.problems().size()), nothing));
        Map<Optional<TaskRow>, List<String>> said = new LinkedHashMap<>();
        for (InvalidInput.Problem problem : wrong.problems()) {
            String[] place = problem.field().split("\\.", 2);
            TaskRow row = place[0].matches("\\d{1,18}") ? rows.get(new TaskId(Long.parseLong(place[0]))) : null;
            said.computeIfAbsent(Optional.ofNullable(row), task -> new ArrayList<>())
                    .add(t("issue.field." + place[place.length - 1]) + ": "
                            + t(problem.key(), problem.arguments().toArray()));
        }
        UnorderedList lines = new UnorderedList();
        said.forEach((task, what) -> {
            UnorderedList of = new UnorderedList();
            what.forEach(line -> of.add(new ListItem(line)));
            Span name =
                    new Span(task.map(row -> which(row, numbers.get(row.id()))).orElse(""));
            name.addClassName("strong");
            lines.add(new ListItem(name, of));
        });
        dialog.with(lines).closes().open();
    }

    /** "Nháp 2, Sở Y tế: …": its text alone may stand in several drafts. */
    private static String which(TaskRow row, @Nullable Integer number) {
        String lead = TaskWords.whose(row);
        return number == null ? lead + ": " + row.content() : t("issue.draft", number, lead, row.content());
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
