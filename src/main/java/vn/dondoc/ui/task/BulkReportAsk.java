package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.task.ReportRequests;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.DateField;

/** Yêu cầu báo cáo: by which day, and what the office adds. */
final class BulkReportAsk implements BulkForm {

    private static final int USUAL_DAYS = 3;

    private final CurrentActor actors;
    private final ReportRequests requests;
    private final DateField by;
    private final TextArea note = BulkNote.words();

    BulkReportAsk(CurrentActor actors, ReportRequests requests, FilterChoices choices) {
        this.actors = actors;
        this.requests = requests;
        by = wantedOn(choices);
    }

    /** The field for the day, with a day that agencies can keep. */
    static DateField wantedOn(FilterChoices choices) {
        LocalDate today = choices.today();
        DateField day = DateField.deadline(I18NProvider.translate("task.field.wanted-on"), today, choices.days())
                .required();
        day.setValue(choices.days().plus(today, USUAL_DAYS));
        return day;
    }

    @Override
    public List<Component> fields() {
        return List.of(by, note);
    }

    @Override
    public boolean isComplete() {
        return BulkForm.filled(by, by.getValue() != null);
    }

    @Override
    public @Nullable Runnable act(TaskRow row) {
        Versioned left = requests.ask(actors.get(), row.id(), Objects.requireNonNull(by.getValue()), note.getValue());
        return () -> requests.takeBack(actors.get(), left);
    }
}
