package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.task.FolderDetails;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.MultiPicker;
import vn.dondoc.ui.component.Toast;

/**
 * Lets agencies join an instruction that is already given, those first that its groups have and it has not; each gets a
 * draft with the day that is chosen here, issued like any other.
 */
class JoinDialog extends HouseDialog {

    private final FormMessages messages = new FormMessages(getTranslation("folder.join-title"));

    /** What is done with those who are chosen. */
    interface Join {
        void join(List<AgencyId> agencies, @Nullable LocalDate dueOn);
    }

    /** @param agencies that are there today; who has a task of the instruction is left out */
    JoinDialog(FolderDetails folder, List<AgencyRow> agencies, LocalDate today, WorkingDays days, Join join) {
        super(I18NProvider.translate("folder.join-title"));
        draft("FOLDER_JOIN", folder.id());
        Set<AgencyId> there = new HashSet<>();
        folder.answers().forEach(answer -> {
            if (answer.task().lead() != null) {
                there.add(answer.task().lead());
            }
        });
        MultiPicker<AgencyRow> chosen = AgencyPicker.several(getTranslation("folder.join-agencies"));
        List<AgencyRow> offered =
                agencies.stream().filter(one -> !there.contains(one.id())).toList();
        chosen.among(offered);
        Set<AgencyId> missing = new HashSet<>();
        folder.missing().forEach(one -> missing.add(one.id()));
        chosen.setValue(
                offered.stream().filter(one -> missing.contains(one.id())).collect(Collectors.toSet()));
        chosen.setWidthFull();
        DateField due = DateField.deadline(getTranslation("folder.join-due"), today, days)
                .required();
        if (folder.dueOn() != null && !folder.dueOn().isBefore(today)) {
            due.setValue(folder.dueOn());
        }
        messages.field("leads", chosen).field("dueOn", due);
        with(messages, new Paragraph(getTranslation("folder.join-help")), chosen, due);
        primary(Buttons.onceAtATime(Buttons.primary(
                getTranslation("folder.join-do"),
                Icon.PLUS,
                click -> send(
                        () -> join.join(
                                chosen.getValue().stream().map(AgencyRow::id).toList(), due.getValue()),
                        chosen.getValue().size()))));
    }

    private void send(Runnable join, int number) {
        try {
            if (messages.accepts(join)) {
                close();
                Toast.done(getTranslation("folder.joined", number));
            }
        } catch (DomainException refused) {
            Toast.problem(OpenTask.words(refused));
        }
    }
}
