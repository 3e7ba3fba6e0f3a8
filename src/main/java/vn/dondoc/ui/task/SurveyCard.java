package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.report.SurveyExports;
import vn.dondoc.report.TaskExports;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FolderId;
import vn.dondoc.survey.FolderSurvey;
import vn.dondoc.survey.Surveys;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.ServedFile;
import vn.dondoc.ui.component.Toast;

/** Phiếu hỏi on the page of an instruction to several agencies: the questions, all answers, their sum. */
class SurveyCard extends Card {

    /** What the card works with. */
    @Component
    static final class Desk {
        private final Surveys surveys;
        private final SurveyExports exports;
        private final CurrentActor actors;

        Desk(Surveys surveys, SurveyExports exports, CurrentActor actors) {
            this.surveys = surveys;
            this.exports = exports;
            this.actors = actors;
        }
    }

    private final Desk desk;
    private final FolderId folder;
    private final Div body = new Div();

    SurveyCard(Desk desk, FolderId folder) {
        super(I18NProvider.translate("survey.title"));
        this.desk = desk;
        this.folder = folder;
        addClassName("survey-card");
        FolderSurvey survey = desk.surveys.sheets(desk.actors.get(), folder);
        setVisible(survey.mayAsk() || !survey.questions().isEmpty());
        if (survey.mayAsk()) {
            action(Buttons.quiet(
                    getTranslation("survey.ask"),
                    Icon.PLUS,
                    click -> new QuestionDialog(
                                    folder, form -> desk.surveys.ask(desk.actors.get(), folder, form), this::draw)
                            .open()));
        }
        with(body);
        show(survey);
    }

    private void draw() {
        show(desk.surveys.sheets(desk.actors.get(), folder));
    }

    private void show(FolderSurvey survey) {
        body.removeAll();
        if (survey.questions().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("survey.none"));
            none.addClassNames("text-2", "small");
            body.add(none);
            return;
        }
        body.add(new SurveyTable(survey, question -> {
            try {
                desk.surveys.drop(desk.actors.get(), folder, question);
            } catch (DomainException refused) {
                Toast.problem(OpenTask.words(refused));
            }
            draw();
        }));
        Anchor sheet = new Anchor(
                ServedFile.stream(
                        () -> desk.exports.name(desk.actors.get()),
                        TaskExports.MEDIA_TYPE,
                        out -> desk.exports.write(desk.actors.get(), folder, out)),
                "");
        sheet.add(Icon.FILE_SPREADSHEET.create());
        sheet.add(getTranslation("survey.export"));
        sheet.addClassName("export-link");
        body.add(sheet);
    }
}
