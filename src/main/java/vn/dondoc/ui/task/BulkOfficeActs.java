package vn.dondoc.ui.task;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.FieldRow;
import vn.dondoc.account.PostRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Right;
import vn.dondoc.task.Following;
import vn.dondoc.task.Labels;
import vn.dondoc.task.Lifecycle;
import vn.dondoc.task.ReportRequests;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.TaskTransfers;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Picker;

/** What the office does to many tasks in the keeping of its own desk: who follows, which field, which label. */
@Component
class BulkOfficeActs {

    private static final Set<Right> DECIDERS = Set.of(Right.DECIDE, Right.DECIDE_IN_FIELD);
    private static final Set<Right> FOLLOWERS = Set.of(Right.URGE);

    private final CurrentActor actors;
    private final Following following;
    private final Labels labels;
    private final ReportRequests requests;
    private final TaskTransfers transfers;
    private final FilterChoices choices;

    BulkOfficeActs(
            CurrentActor actors,
            Following following,
            Labels labels,
            ReportRequests requests,
            TaskTransfers transfers,
            FilterChoices choices) {
        this.actors = actors;
        this.following = following;
        this.labels = labels;
        this.requests = requests;
        this.transfers = transfers;
        this.choices = choices;
    }

    List<BulkAct> all() {
        return List.of(
                new BulkAct(
                        "task.act.ask-report",
                        Icon.CLIPBOARD_LIST,
                        FOLLOWERS,
                        (actor, row) -> row.state().isWithAgency() && row.reportAsk() == null,
                        () -> new BulkReportAsk(actors, requests, choices),
                        true,
                        false),
                new BulkAct(
                        "bulk.officer",
                        Icon.USER_CHECK,
                        DECIDERS,
                        BulkOfficeActs::isToDecide,
                        () -> new BulkPick<>(officers(), this::changeOfficer),
                        false,
                        false),
                forSignature("bulk.for-signature", true),
                forSignature("bulk.not-for-signature", false),
                new BulkAct(
                        "bulk.label",
                        Icon.BOOKMARK,
                        FOLLOWERS,
                        (actor, row) -> true,
                        () -> new BulkLabel(actors, labels),
                        false,
                        false),
                new BulkAct(
                        "bulk.unlabel",
                        Icon.BOOKMARK,
                        FOLLOWERS,
                        (actor, row) -> !row.labels().isEmpty(),
                        () -> new BulkPick<>(
                                BulkLabel.picker(actors, labels),
                                (row, label) -> BulkLabel.set(actors, labels, row, label, false)),
                        false,
                        true),
                new BulkAct(
                        "bulk.field",
                        Icon.FOLDER,
                        DECIDERS,
                        BulkOfficeActs::isToDecide,
                        () -> new BulkPick<>(fields(), this::changeField),
                        false,
                        true));
    }

    /** Chuyển chủ trì; on a task's own page it stands among its acts, with a deadline of its own. */
    BulkAct transfer() {
        return new BulkAct(
                "task.act.transfer-button",
                Icon.SEND,
                DECIDERS,
                (actor, row) -> isToDecide(actor, row)
                        && Lifecycle.find(row.state(), TaskAct.TRANSFER).isPresent(),
                () -> new BulkTransfer(actors, transfers, choices),
                true,
                true);
    }

    /** Sản phẩm trình UBND, Chủ tịch ký: marked, or not any more. */
    private BulkAct forSignature(String words, boolean draft) {
        return new BulkAct(
                words,
                Icon.STAMP,
                DECIDERS,
                (actor, row) -> isToDecide(actor, row) && row.nature().forSignature() != draft,
                () -> BulkNote.none((row, note) -> {
                    Versioned left = following.markForSignature(actors.get(), seen(row), draft);
                    return () -> following.markForSignature(actors.get(), left, !draft);
                }),
                false,
                true);
    }

    /** A task that goes on, and that is the actor's to decide: a vice-chair's are those of his fields. */
    private static boolean isToDecide(Actor actor, TaskRow row) {
        FieldId field = row.field();
        return (row.state().isOpen() || row.state() == TaskState.ON_HOLD)
                && (actor.may(Right.DECIDE) || (field != null && actor.fields().contains(field)));
    }

    private Picker<PostRow> officers() {
        return new Picker<PostRow>(
                        I18NProvider.translate("task.condition.OFFICER"),
                        post -> post.person().name(),
                        PostRow::title)
                .among(choices.officers());
    }

    private Picker<FieldRow> fields() {
        return new Picker<FieldRow>(I18NProvider.translate("task.condition.FIELD"), FieldRow::name, row -> "")
                .among(choices.fields());
    }

    private Runnable changeOfficer(TaskRow row, PostRow post) {
        Actor actor = actors.get();
        PersonId before = row.officer();
        Versioned left = following.changeOfficer(actor, seen(row), post.person().id());
        return () -> following.restoreOfficer(actors.get(), left, before);
    }

    private Runnable changeField(TaskRow row, FieldRow field) {
        FieldId before = row.field();
        Versioned left = following.changeField(actors.get(), seen(row), field.id());
        return () -> following.restoreField(actors.get(), left, before);
    }

    private static Versioned seen(TaskRow row) {
        return new Versioned(row.id(), row.version());
    }
}
