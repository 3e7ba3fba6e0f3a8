package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.QuestionId;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.survey.Answer;
import vn.dondoc.survey.Question;
import vn.dondoc.survey.Surveys;
import vn.dondoc.survey.TaskSurvey;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.NumberWords;
import vn.dondoc.ui.component.Toast;

/** One agency's sheet: a field for each question; what is not known yet stays empty. */
class SurveyDialog extends HouseDialog {

    private static final int LONGEST = 1000;

    private final OpenTask task;
    private final Surveys surveys;
    private final @Nullable TextField paper;
    private final Map<Question, Component> fields = new LinkedHashMap<>();
    private final FormMessages messages = new FormMessages(getTranslation("survey.not-saved"));
    private final Div meanwhile = new Div();
    private long seen;

    SurveyDialog(OpenTask task, Surveys surveys, TaskSurvey survey, boolean fromPaper, LocalDate today) {
        super(I18NProvider.translate(fromPaper ? "survey.enter" : "survey.answer"));
        this.task = task;
        this.surveys = surveys;
        this.seen = survey.version();
        draft("SURVEY", id(), survey.version());
        with(messages, meanwhile);
        paper = fromPaper ? TaskDialogs.paper() : null;
        if (paper != null) {
            messages.field("enteredFrom", paper);
            with(paper);
        }
        survey.questions().forEach(question -> {
            Component field = field(question, survey.answers().get(question.id()), today);
            fields.put(question, field);
            with(field);
        });
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("survey.save"), Icon.SAVE, click -> save())));
    }

    private Component field(Question question, @Nullable Answer answer, LocalDate today) {
        String name = question.id().toString();
        return switch (question.kind()) {
            case NUMBER -> {
                TextField field = new TextField(question.words());
                field.setManualValidation(true);
                field.setAllowedCharPattern("[\\d.,\\s-]");
                field.getElement().setAttribute("inputmode", "decimal");
                field.setSuffixComponent(new Span(question.unit()));
                field.setValue(SurveyWords.of(answer));
                field.addValueChangeListener(typed -> NumberWords.read(typed.getValue())
                        .map(NumberWords::show)
                        .filter(words -> typed.isFromClient() && !words.equals(typed.getValue()))
                        .ifPresent(field::setValue));
                messages.field(name, field);
                yield field;
            }
            case TEXT -> {
                TextArea field = TaskDialogs.area(question.words(), LONGEST);
                field.setValue(SurveyWords.of(answer));
                messages.field(name, field);
                yield field;
            }
            case DATE -> {
                DateField field = DateField.past(question.words(), today);
                if (answer != null && answer.day() != null) {
                    field.setValue(answer.day());
                }
                messages.field(name, field);
                yield field;
            }
        };
    }

    private void save() {
        try {
            if (!messages.accepts(
                    () -> surveys.answer(actor(), id(), seen, read(), paper == null ? null : paper.getValue()))) {
                return;
            }
        } catch (StaleVersion another) {
            showMeanwhile();
            return;
        } catch (DomainException refused) {
            Toast.problem(OpenTask.words(refused));
            return;
        }
        close();
        Toast.done(getTranslation("survey.saved"));
        task.reload();
    }

    private Map<QuestionId, Answer> read() {
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        Map<QuestionId, Answer> given = new HashMap<>();
        fields.forEach((question, field) -> {
            String name = question.id().toString();
            switch (field) {
                case TextArea area -> given.put(question.id(), Answer.of(area.getValue()));
                case DateField date -> {
                    if (date.getValue() != null) {
                        given.put(question.id(), Answer.of(date.getValue()));
                    }
                }
                case TextField number
                when !number.getValue().isBlank() ->
                    NumberWords.read(number.getValue())
                            .ifPresentOrElse(
                                    read -> given.put(question.id(), Answer.of(read)),
                                    () -> wrong.add(name, "survey.not-a-number"));
                default -> {}
            }
        });
        wrong.throwIfAny();
        return given;
    }

    /** A colleague was faster: what he answered stands above the fields, what is typed here stays in them. */
    private void showMeanwhile() {
        TaskSurvey now = surveys.sheet(actor(), id());
        seen = now.version();
        StringBuilder said = new StringBuilder();
        fields.keySet()
                .forEach(question -> said.append(question.words())
                        .append(": ")
                        .append(
                                now.answers().containsKey(question.id())
                                        ? SurveyWords.of(now.answers().get(question.id()))
                                        : "–")
                        .append("; "));
        meanwhile.removeAll();
        meanwhile.add(new InlineMessage(
                InlineMessage.Kind.WARNING,
                getTranslation(
                        "survey.meanwhile",
                        Objects.requireNonNullElse(now.answeredBy(), ""),
                        now.answeredAt() == null ? "" : Formats.moment(now.answeredAt())),
                getTranslation("survey.meanwhile-text", said.substring(0, Math.max(0, said.length() - 2)))));
    }

    private Actor actor() {
        return task.sheet().actor();
    }

    private TaskId id() {
        return task.sheet().details().row().id();
    }
}
