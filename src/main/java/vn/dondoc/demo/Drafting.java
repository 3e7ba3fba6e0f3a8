package vn.dondoc.demo;

import java.time.LocalDate;
import vn.dondoc.shared.Actor;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskNature;

/** A task of the content as the officer types it in. */
final class Drafting {

    private Drafting() {}

    static TaskForm form(Setting setting, Dossier dossier, DemoTask task, Actor officer, LocalDate issuedOn) {
        AgencyBook book = setting.agencies();
        DemoDay due = task.due().day();
        return new TaskForm(
                DatedText.of(task.content(), issuedOn),
                DatedText.of(task.product(), issuedOn),
                dossier.passage(task),
                book.id(dossier.era(), task.lead()),
                book.agencies(dossier.era(), task.with()),
                book.groups(task.with()),
                book.agencies(dossier.era(), task.informed()),
                book.groups(task.informed()),
                setting.staff().held(leader(setting, dossier, issuedOn)).person(),
                officer.person(),
                setting.staff().field(dossier.directive().field()),
                switch (task.due().kind()) {
                    case DATE -> DeadlineKind.DATED;
                    case NONE -> DeadlineKind.NONE;
                    case REGULAR -> DeadlineKind.REGULAR;
                },
                due == null ? null : setting.days().date(due),
                task.due().hour(),
                dossier.era() == Era.Y2018,
                nature(book, dossier.era(), task));
    }

    private static TaskNature nature(AgencyBook book, Era era, DemoTask task) {
        String presiding = task.presiding();
        TaskNature nature = presiding == null
                ? TaskNature.ORDINARY
                : book.has(era, presiding)
                        ? TaskNature.coordinating(book.id(era, presiding))
                        : TaskNature.coordinating(presiding);
        return nature.forSignature(task.signature());
    }

    /** The user name of who answers for the directive on that day. */
    static String leader(Setting setting, Dossier dossier, LocalDate day) {
        return dossier.leader() == null
                ? setting.staff().leader(dossier.directive().field(), day)
                : dossier.leader();
    }
}
