package vn.dondoc.ui.task;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.PostRow;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.agency.GroupRow;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.task.TaskForm;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.MultiPicker;
import vn.dondoc.ui.component.PersonPicker;

/** What the periods to come of a recurring task order: words, agencies, and who answers for and follows them. */
class ComingFields {

    private static final Comparator<AgencyId> BY_NUMBER = Comparator.comparingLong(AgencyId::value);

    private final TaskForm before;
    private final TextArea content;
    private final TextField product;
    private final AgencyPicker lead;
    private final MultiPicker<AgencyRow> coordinating;
    private final MultiPicker<AgencyRow> informed;
    private final MultiPicker<GroupRow> coordinatingGroups;
    private final MultiPicker<GroupRow> informedGroups;
    private final PersonPicker leader;
    private final PersonPicker officer;

    ComingFields(
            TaskForm before,
            List<AgencyRow> agencies,
            List<GroupRow> groups,
            List<PostRow> leaders,
            List<PostRow> officers) {
        this.before = before;
        content = TaskDialogs.area(t("content"), 2000);
        content.setRequiredIndicatorVisible(true);
        content.setValue(before.content());
        product = new TextField(t("product"));
        product.setMaxLength(500);
        product.setManualValidation(true);
        product.setRequiredIndicatorVisible(true);
        product.setValue(before.product());
        lead = new AgencyPicker(t("lead"));
        lead.among(agencies).required();
        agencies.stream()
                .filter(one -> one.id().equals(before.lead()))
                .findFirst()
                .ifPresent(lead::setValue);
        coordinating = AgencyPicker.several(t("coordinating"));
        coordinating.among(agencies);
        coordinating.setValue(agencies.stream()
                .filter(one -> before.coordinating().contains(one.id()))
                .collect(Collectors.toSet()));
        informed = AgencyPicker.several(t("informed"));
        informed.among(agencies);
        informed.setValue(agencies.stream()
                .filter(one -> before.informed().contains(one.id()))
                .collect(Collectors.toSet()));
        coordinatingGroups = new MultiPicker<>(t("coordinatingGroups"), GroupRow::name, group -> "");
        coordinatingGroups.among(groups);
        coordinatingGroups.setValue(groups.stream()
                .filter(one -> before.coordinatingGroups().contains(one.id()))
                .collect(Collectors.toSet()));
        informedGroups = new MultiPicker<>(t("informedGroups"), GroupRow::name, group -> "");
        informedGroups.among(groups);
        informedGroups.setValue(groups.stream()
                .filter(one -> before.informedGroups().contains(one.id()))
                .collect(Collectors.toSet()));
        leader = person("leader", leaders, before.responsibleLeader());
        officer = person("officer", officers, before.followingOfficer());
    }

    private static PersonPicker person(String label, List<PostRow> posts, @Nullable PersonId chosen) {
        PersonPicker picker = new PersonPicker(t(label));
        picker.among(posts).required();
        posts.stream()
                .filter(one -> one.person().id().equals(chosen))
                .findFirst()
                .ifPresent(picker::setValue);
        return picker;
    }

    void into(ActDialog dialog) {
        dialog.field("content", content).field("product", product);
        dialog.field("lead", lead)
                .pair("coordinating", coordinating, "coordinatingGroups", coordinatingGroups)
                .pair("informed", informed, "informedGroups", informedGroups)
                .pair("responsibleLeader", leader, "followingOfficer", officer);
    }

    TaskForm read() {
        return new TaskForm(
                        content.getValue(),
                        product.getValue(),
                        before.sourcePassage(),
                        lead.getValue() == null
                                ? unlessOffered(lead, before.lead())
                                : lead.getValue().id(),
                        coordinating.getValue().stream()
                                .map(AgencyRow::id)
                                .sorted(BY_NUMBER)
                                .toList(),
                        coordinatingGroups.getValue().stream().map(GroupRow::id).toList(),
                        informed.getValue().stream()
                                .map(AgencyRow::id)
                                .sorted(BY_NUMBER)
                                .toList(),
                        informedGroups.getValue().stream().map(GroupRow::id).toList(),
                        person(leader, before.responsibleLeader()),
                        person(officer, before.followingOfficer()),
                        before.field(),
                        before.deadlineKind(),
                        before.dueOn(),
                        before.setByOffice())
                .as(before.nature());
    }

    /** Who stands there and can no longer be chosen stays, so that it is said of him why not. */
    private static @Nullable AgencyId unlessOffered(AgencyPicker picker, @Nullable AgencyId was) {
        return picker.getListDataView().getItems().anyMatch(one -> one.id().equals(was)) ? null : was;
    }

    private static @Nullable PersonId person(PersonPicker picker, @Nullable PersonId was) {
        if (picker.getValue() != null) {
            return picker.getValue().person().id();
        }
        return picker.getListDataView()
                        .getItems()
                        .anyMatch(one -> one.person().id().equals(was))
                ? null
                : was;
    }

    private static String t(String name) {
        return I18NProvider.translate("task-entry." + name);
    }
}
