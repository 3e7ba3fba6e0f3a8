package vn.dondoc.ui.directive;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.FieldRow;
import vn.dondoc.account.PostRow;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.agency.GroupRow;
import vn.dondoc.directive.DutyRow;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Id;
import vn.dondoc.shared.PersonId;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskKind;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.FieldColumns;
import vn.dondoc.ui.component.FilterToggles;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.HourField;
import vn.dondoc.ui.component.MultiPicker;
import vn.dondoc.ui.component.PersonPicker;
import vn.dondoc.ui.component.Picker;
import vn.dondoc.ui.task.NatureFields;
import vn.dondoc.ui.task.OuterBound;

/** "Thêm liên tiếp": one task after the other; what rarely changes between them stays. */
class TaskEntry extends Div {

    final TextArea content = new TextArea();
    final TextField product = new TextField();
    final TextField passage = new TextField();
    final AgencyPicker lead;
    final FolderLeads leads;
    final NatureFields nature;
    final MultiPicker<AgencyRow> coordinating;
    final MultiPicker<GroupRow> coordinatingGroups;
    final MultiPicker<AgencyRow> informed;
    final MultiPicker<GroupRow> informedGroups;
    final PersonPicker leader;
    final PersonPicker officer;
    final Picker<FieldRow> field;
    final DateField dueOn;
    final HourField dueAt;
    final Checkbox setByOffice = new Checkbox();
    private final Button defaultTerm = Buttons.quiet("", null, click -> takeDefaultTerm());
    private final FilterToggles<DeadlineKind> kinds;
    private @Nullable DeadlineKind kind = DeadlineKind.DATED;
    private final DirectiveChoices choices;
    private Runnable kindChosen = () -> {};
    private boolean gathers;
    private boolean helps;
    private final Div bounds = new Div();
    private @Nullable LocalDate bound;

    TaskEntry(DirectiveChoices choices) {
        this.choices = choices;
        addClassName("task-entry");
        content.setLabel(t("content"));
        content.setRequiredIndicatorVisible(true);
        content.setMinRows(2);
        product.setLabel(t("product"));
        product.setHelperText(t("product.help"));
        product.setRequiredIndicatorVisible(true);
        passage.setLabel(t("passage"));
        passage.setHelperText(t("passage.help"));
        lead = new AgencyPicker(t("lead"));
        lead.among(choices.agencies());
        leads = new FolderLeads(choices, how -> {
            gathers = how == FolderLeads.How.COMMON;
            lead.setVisible(how != FolderLeads.How.EACH);
            name();
        });
        nature = new NatureFields(choices.agencies(), kindNow -> {
            helps = kindNow == TaskKind.COORDINATION;
            name();
        });
        coordinating = AgencyPicker.several(t("coordinating"));
        coordinating.among(choices.agencies());
        informed = AgencyPicker.several(t("informed"));
        informed.among(choices.agencies());
        coordinatingGroups = groups("coordinatingGroups");
        informedGroups = groups("informedGroups");
        leader = new PersonPicker(t("leader"));
        leader.among(choices.leaders());
        officer = new PersonPicker(t("officer"));
        officer.among(choices.officers());
        field = new Picker<>(t("field"), FieldRow::name, row -> "");
        field.among(choices.fields());
        // what the day means comes while one types on: it stands where the hint stood, and nothing below moves
        dueOn = DateField.deadline(t("dueOn"), choices.today(), choices.days()).hint(t("dueOn.help"));
        dueAt = HourField.ofDeadline(t("dueAt"), t("dueAt.help"));
        setByOffice.setLabel(t("setByOffice"));
        dueOn.addValueChangeListener(change -> offerDefaultTerm());
        kinds = new FilterToggles<>(t("deadlineKind"), chosen -> {
            chooseKind(chosen);
            // a document rarely says "không hạn": whoever chooses it does so on his own
            setByOffice.setValue(chosen == DeadlineKind.NONE);
            kindChosen.run();
        });
        for (DeadlineKind one : DeadlineKind.values()) {
            kinds.add(one, getTranslation("DeadlineKind." + one.name()));
        }
        chooseKind(DeadlineKind.DATED);
        Div deadline = new Div(new Span(t("deadlineKind")), kinds, defaultTerm, setByOffice);
        deadline.addClassName("deadline-kind");
        FieldColumns lines = new FieldColumns(
                lead,
                product,
                coordinating,
                coordinatingGroups,
                informed,
                informedGroups,
                leader,
                officer,
                field,
                passage);
        add(content, deadline, new FieldColumns(dueOn, dueAt), bounds, leads, nature, lines);
    }

    /**
     * Of several who each have a task nobody else leads; of a common product one gathers it; who only helps leads nothing.
     */
    private void name() {
        lead.setLabel(t(gathers ? "gathers" : helps ? "lead.helping" : "lead"));
        product.setLabel(t(gathers ? "product.common" : "product"));
        if (leads != null) {
            leads.agencies.setLabel(t(helps ? "leads.helping" : "leads"));
            leads.begin(lead.getValue());
        }
    }

    /** Only where new tasks are written: a task that is there already has its one lead. */
    TaskEntry ofOneLead() {
        leads.setVisible(false);
        return this;
    }

    /** Tasks of a directive of which something is owed upward: a later day is warned of, and none is offered. */
    TaskEntry within(DutyRow duty) {
        bound = duty.innerDueOn();
        bounds.removeAll();
        bounds.add(OuterBound.beside(duty, dueOn, day -> day));
        offerDefaultTerm();
        return this;
    }

    private MultiPicker<GroupRow> groups(String name) {
        return choices.groupPicker(t(name));
    }

    private void chooseKind(DeadlineKind chosen) {
        kind = chosen;
        kinds.select(chosen);
        dueOn.setVisible(chosen == DeadlineKind.DATED);
        dueAt.setVisible(chosen == DeadlineKind.DATED);
        bounds.setVisible(chosen == DeadlineKind.DATED);
        offerDefaultTerm();
    }

    /**
     * The office's default term is offered while no day is chosen; it never fills in by itself. Its room stays once a day is
     * chosen: the day is read when its field is left, which is when the button below is being pressed, and were the form to
     * move then, the press would be lost.
     */
    private void offerDefaultTerm() {
        int term = choices.defaultTerm();
        boolean hasRoom = term > 0 && kind == DeadlineKind.DATED;
        defaultTerm.setVisible(hasRoom);
        defaultTerm.setClassName("room-kept", !dueOn.isEmpty());
        if (hasRoom) {
            defaultTerm.setText(getTranslation(
                    isCapped() ? "task-entry.defaultTerm-capped" : "task-entry.defaultTerm",
                    term,
                    Formats.date(defaultDay())));
        }
    }

    /** Never later than what the province owes allows, unless that day is over anyhow. */
    private LocalDate defaultDay() {
        return bound != null && isCapped() ? bound : termDay();
    }

    private boolean isCapped() {
        return bound != null && bound.isAfter(choices.today()) && termDay().isAfter(bound);
    }

    private LocalDate termDay() {
        return choices.days().plus(choices.today(), choices.defaultTerm());
    }

    /** The document names no date, so the day is the office's own. */
    private void takeDefaultTerm() {
        dueOn.setValue(defaultDay());
        setByOffice.setValue(true);
        offerDefaultTerm();
        kindChosen.run();
    }

    TaskForm read() {
        return new TaskForm(
                content.getValue(),
                product.getValue(),
                passage.getValue(),
                lead.getValue() == null ? null : lead.getValue().id(),
                coordinating.getValue().stream().map(AgencyRow::id).toList(),
                coordinatingGroups.getValue().stream().map(GroupRow::id).toList(),
                informed.getValue().stream().map(AgencyRow::id).toList(),
                informedGroups.getValue().stream().map(GroupRow::id).toList(),
                person(leader),
                person(officer),
                Optional.ofNullable(field.getValue()).map(FieldRow::id).orElse(null),
                kind,
                kind == DeadlineKind.DATED ? dueOn.getValue() : null,
                kind == DeadlineKind.DATED ? dueAt.getValue() : null,
                setByOffice.getValue(),
                nature.read());
    }

    private static @Nullable PersonId person(PersonPicker picker) {
        return picker.getValue() == null ? null : picker.getValue().person().id();
    }

    void show(TaskForm form) {
        content.setValue(form.content());
        product.setValue(form.product());
        passage.setValue(form.sourcePassage());
        lead.setValue(agencies(List.of(Objects.requireNonNullElse(form.lead(), new AgencyId(0)))).stream()
                .findFirst()
                .orElse(null));
        coordinating.setValue(agencies(form.coordinating()));
        informed.setValue(agencies(form.informed()));
        coordinatingGroups.setValue(groupsOf(form.coordinatingGroups()));
        informedGroups.setValue(groupsOf(form.informedGroups()));
        leader.setValue(post(choices.leaders(), form.responsibleLeader()));
        officer.setValue(post(choices.officers(), form.followingOfficer()));
        field.setValue(choices.fields().stream()
                .filter(one -> one.id().equals(form.field()))
                .findFirst()
                .orElse(null));
        chooseKind(Objects.requireNonNullElse(form.deadlineKind(), DeadlineKind.DATED));
        dueOn.setValue(form.dueOn());
        dueAt.setValue(form.dueAt());
        setByOffice.setValue(form.setByOffice());
        nature.show(form.nature());
    }

    /** Ready for the next task: coordinating and informed agencies, leader, officer and field stay. */
    void next() {
        content.clear();
        product.clear();
        passage.clear();
        lead.clear();
        leads.clear();
        nature.clear();
        dueOn.clear();
        dueAt.clear();
        chooseKind(DeadlineKind.DATED);
        setByOffice.setValue(false);
        content.focus();
    }

    void name(FormMessages messages) {
        messages.field("content", content)
                .field("product", product)
                .field("sourcePassage", passage)
                .field("lead", lead)
                .field("dueOn", dueOn)
                .field("dueAt", dueAt)
                .field("leads", leads.agencies);
        nature.name(messages);
    }

    void keep(DraftKeeper draft) {
        draft.text("content", content)
                .text("product", product)
                .text("passage", passage)
                .value("lead", lead, TaskEntry::key, one -> byKey(choices.agencies(), one))
                .value("leads", leads.agencies, TaskEntry::keys, all -> byKeys(choices.agencies(), all))
                .value("leadGroups", leads.groups, TaskEntry::keys, all -> byKeys(choices.groups(), all))
                .other("severalLeads", leads::kept, leads::restore)
                .value("coordinating", coordinating, TaskEntry::keys, all -> byKeys(choices.agencies(), all))
                .value("coordinatingGroups", coordinatingGroups, TaskEntry::keys, all -> byKeys(choices.groups(), all))
                .value("informed", informed, TaskEntry::keys, all -> byKeys(choices.agencies(), all))
                .value("informedGroups", informedGroups, TaskEntry::keys, all -> byKeys(choices.groups(), all))
                .value("leader", leader, TaskEntry::key, one -> byKey(choices.leaders(), one))
                .value("officer", officer, TaskEntry::key, one -> byKey(choices.officers(), one))
                .value("field", field, TaskEntry::key, one -> byKey(choices.fields(), one))
                .other(
                        "deadlineKind",
                        () -> kind == null || kind == DeadlineKind.DATED ? null : kind.name(),
                        text -> chooseKind(text == null ? DeadlineKind.DATED : DeadlineKind.valueOf(text)))
                .value("setByOffice", setByOffice, String::valueOf, Boolean::valueOf)
                .date("dueOn", dueOn)
                .hour("dueAt", dueAt);
        kindChosen = draft::save;
        leads.onChoice(draft::save);
        nature.keep(draft);
    }

    private static String key(Object row) {
        return switch (row) {
            case AgencyRow agency -> agency.id().toString();
            case GroupRow group -> group.id().toString();
            case PostRow post -> post.id().toString();
            case FieldRow one -> one.id().toString();
            default -> throw new IllegalArgumentException(row.getClass().getName());
        };
    }

    private static String keys(Set<?> rows) {
        return rows.stream().map(TaskEntry::key).sorted().collect(Collectors.joining(" "));
    }

    private static <T> @Nullable T byKey(List<T> rows, String key) {
        return rows.stream().filter(row -> key(row).equals(key)).findFirst().orElse(null);
    }

    private static <T> Set<T> byKeys(List<T> rows, String keys) {
        List<String> wanted = List.of(keys.split(" "));
        return rows.stream().filter(row -> wanted.contains(key(row))).collect(Collectors.toSet());
    }

    /** The deadline in words, or why there is none; empty while nothing is chosen. */
    String deadline() {
        if (kind != null && kind != DeadlineKind.DATED) {
            return getTranslation("DeadlineKind." + kind.name());
        }
        return dueOn.isEmpty() ? "" : Formats.deadline(dueOn.getValue(), dueAt.getValue());
    }

    void takeDeadline(TaskEntry other) {
        chooseKind(Objects.requireNonNullElse(other.kind, DeadlineKind.DATED));
        dueOn.setValue(other.dueOn.getValue());
        dueAt.setValue(other.dueAt.getValue());
        setByOffice.setValue(other.setByOffice.getValue());
    }

    private Set<AgencyRow> agencies(List<? extends Id> ids) {
        return Set.copyOf(choices.agencies().stream()
                .filter(one -> ids.contains(one.id()))
                .toList());
    }

    private Set<GroupRow> groupsOf(List<? extends Id> ids) {
        return Set.copyOf(
                choices.groups().stream().filter(one -> ids.contains(one.id())).toList());
    }

    private static @Nullable PostRow post(List<PostRow> posts, @Nullable PersonId person) {
        return posts.stream()
                .filter(one -> one.person().id().equals(person))
                .findFirst()
                .orElse(null);
    }

    private String t(String name) {
        return getTranslation("task-entry." + name);
    }
}
