package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskTransfers;
import vn.dondoc.task.TransferForm;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.DateField;

/** Chuyển chủ trì of many tasks by one document, as when an agency is merged into another; each keeps its deadline. */
final class BulkTransfer implements BulkForm {

    private final CurrentActor actors;
    private final TaskTransfers transfers;
    private final AgencyPicker lead = new AgencyPicker(I18NProvider.translate("task.field.transfer-lead"));
    private final TextField document = EndingDialogs.document("task.field.transfer-document", "");
    private final DateField day;
    private final TextArea reason = TaskDialogs.reason("task.field.transfer-reason", "task.help.end-reason", "");

    BulkTransfer(CurrentActor actors, TaskTransfers transfers, FilterChoices choices) {
        this.actors = actors;
        this.transfers = transfers;
        lead.among(choices.agencies()).required();
        document.setRequiredIndicatorVisible(true);
        day = DateField.past(I18NProvider.translate("task.field.transfer-day"), choices.today())
                .required();
    }

    @Override
    public List<Component> fields() {
        return List.of(new Paragraph(I18NProvider.translate("bulk.transfer-help")), lead, document, day, reason);
    }

    @Override
    public boolean isComplete() {
        return BulkForm.filled(lead, lead.getValue() != null)
                && BulkForm.filled(document, !document.getValue().isBlank())
                && BulkForm.filled(day, day.getValue() != null)
                && BulkForm.filled(reason, !reason.getValue().isBlank());
    }

    /** It is taken back by transferring again: the agency that led a task before has been told. */
    @Override
    public @Nullable Runnable act(TaskRow row) {
        transfers.transfer(
                actors.get(),
                new Versioned(row.id(), row.version()),
                new TransferForm(
                        Objects.requireNonNull(lead.getValue()).id(),
                        document.getValue(),
                        day.getValue(),
                        reason.getValue(),
                        null));
        return null;
    }
}
