package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.function.Consumer;
import vn.dondoc.shared.QuestionId;
import vn.dondoc.survey.FolderSurvey;
import vn.dondoc.survey.Question;
import vn.dondoc.survey.QuestionKind;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.NumberWords;

/** Agency × question, and what all answers come to below. On a phone each agency is a block. */
class SurveyTable extends Div {

    /** @param drop takes a question back that nobody has answered */
    SurveyTable(FolderSurvey survey, Consumer<QuestionId> drop) {
        addClassNames("answers", "survey-answers");
        NativeTable table = new NativeTable();
        table.getElement().setAttribute("aria-label", getTranslation("survey.title"));
        NativeTableRow head = table.getHead().addRow();
        head.add(column(new Span(getTranslation("folder.column.agency"))));
        survey.questions().forEach(question -> head.add(column(asked(question, survey, drop))));
        NativeTableRow sums = table.getBody().addRow();
        sums.addClassName("survey-sum");
        NativeTableCell all = new NativeTableCell(new Span(getTranslation(
                "survey.complete", survey.complete(), survey.lines().size())));
        sums.add(all);
        survey.questions().forEach(question -> sums.add(cell(question, sum(question, survey))));
        survey.lines().forEach(line -> {
            NativeTableRow row = table.getBody().addRow();
            Anchor open = new Anchor(
                    TaskPages.path(line.task()),
                    Objects.requireNonNullElse(line.task().leadName(), "–"));
            open.getElement().setAttribute("router-link", "");
            row.add(new NativeTableCell(new Div(open)));
            if (line.answers().isEmpty()) {
                row.add(silent(survey.questions().size()));
                return;
            }
            survey.questions()
                    .forEach(question -> row.add(cell(
                            question, new Span(SurveyWords.of(line.answers().get(question.id()))))));
        });
        add(table);
    }

    /** One word for the whole line, not an empty place for each question. */
    private NativeTableCell silent(int questions) {
        Span words = new Span(getTranslation("survey.open"));
        words.addClassName("cell-sub");
        NativeTableCell cell = new NativeTableCell(words);
        cell.getElement().setAttribute("colspan", String.valueOf(questions));
        return cell;
    }

    private static NativeTableHeaderCell column(Component words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private Component asked(Question question, FolderSurvey survey, Consumer<QuestionId> drop) {
        Div words = new Div(new Span(question.label()));
        words.addClassName("survey-question");
        if (survey.mayAsk() && survey.sum(question).answered() == 0) {
            words.add(Buttons.icon(
                    Icon.X, getTranslation("survey.drop", question.words()), click -> drop.accept(question.id())));
        }
        return words;
    }

    private static NativeTableCell cell(Question question, Component words) {
        NativeTableCell cell = new NativeTableCell(words);
        cell.getElement().setAttribute("data-label", question.label());
        if (question.kind() != QuestionKind.TEXT) {
            cell.addClassName("num");
        }
        if (question.kind() == QuestionKind.NUMBER) {
            cell.addClassName("survey-number");
        }
        return cell;
    }

    private Component sum(Question question, FolderSurvey survey) {
        FolderSurvey.Sum sum = survey.sum(question);
        if (sum.total() != null) {
            return new Span(NumberWords.show(sum.total()));
        }
        if (sum.first() != null && sum.last() != null && !sum.first().equals(sum.last())) {
            return new Span(Formats.date(sum.first()) + " – " + Formats.date(sum.last()));
        }
        return new Span(getTranslation("survey.answered", sum.answered()));
    }
}
