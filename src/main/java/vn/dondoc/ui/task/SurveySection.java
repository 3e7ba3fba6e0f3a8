package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import vn.dondoc.survey.Surveys;
import vn.dondoc.survey.TaskSurvey;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.FactList;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;

/** Phiếu hỏi of a task: what is asked of its agency and what it has answered; not there where nothing is asked. */
class SurveySection extends Card {

    SurveySection(OpenTask task, Surveys surveys, LocalDate today) {
        super(I18NProvider.translate("survey.title"));
        addClassName("survey");
        TaskSurvey survey = task.sheet().survey();
        setVisible(!survey.questions().isEmpty());
        if (!isVisible()) {
            return;
        }
        if (survey.mayAnswer() || survey.mayEnter()) {
            boolean fromPaper = !survey.mayAnswer();
            String words = fromPaper
                    ? "survey.enter"
                    : survey.open() == survey.questions().size() ? "survey.answer" : "survey.correct";
            action(Buttons.quiet(
                    getTranslation(words),
                    Icon.PENCIL,
                    click -> new SurveyDialog(task, surveys, survey, fromPaper, today).open()));
        }
        FactList facts = new FactList();
        survey.questions().forEach(question -> {
            String said = SurveyWords.of(survey.answers().get(question.id()));
            facts.fact(
                    question.words(),
                    said.isEmpty()
                            ? getTranslation("survey.open")
                            : said + (question.unit().isEmpty() ? "" : " " + question.unit()));
        });
        with(facts, note(survey));
    }

    private Span note(TaskSurvey survey) {
        StringBuilder words = new StringBuilder(getTranslation(
                "survey.progress",
                survey.questions().size() - survey.open(),
                survey.questions().size()));
        if (survey.answeredBy() != null && survey.answeredAt() != null) {
            words.append(" · ")
                    .append(getTranslation("survey.who", survey.answeredBy(), Formats.moment(survey.answeredAt())));
        }
        if (survey.enteredFrom() != null) {
            words.append(" · ").append(getTranslation("coordination.entered", survey.enteredFrom()));
        }
        Span note = new Span(words.toString());
        note.addClassName("cell-sub");
        return note;
    }
}
