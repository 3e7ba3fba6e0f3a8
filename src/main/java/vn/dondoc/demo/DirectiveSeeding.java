package vn.dondoc.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.directive.Direction;
import vn.dondoc.directive.DirectiveForm;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.DispatchForm;
import vn.dondoc.directive.Dispatches;
import vn.dondoc.directive.Secrecy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.Issue;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskIssuing;
import vn.dondoc.task.Versioned;

/** Registers the demo's directives, drafts their tasks and issues them, as the named people, at the hour that is played. */
@DemoPart
class DirectiveSeeding {

    private static final int OPENS = 7 * 60 + 40;
    private static final int NOON = 11 * 60 + 30;
    private static final int AFTERNOON = 13 * 60 + 15;
    private static final int LATE = 15 * 60 + 30;

    private final DirectiveRegister register;
    private final Dispatches dispatches;
    private final TaskDrafts drafts;
    private final TaskIssuing issuing;
    private final Proposals proposals;
    private final Filing filing;
    private final TaskSeeding acts;
    private final JdbcClient jdbc;

    DirectiveSeeding(
            DirectiveRegister register,
            Dispatches dispatches,
            TaskDrafts drafts,
            TaskIssuing issuing,
            Proposals proposals,
            Filing filing,
            TaskSeeding acts,
            JdbcClient jdbc) {
        this.register = register;
        this.dispatches = dispatches;
        this.drafts = drafts;
        this.issuing = issuing;
        this.proposals = proposals;
        this.filing = filing;
        this.acts = acts;
        this.jdbc = jdbc;
    }

    /** Puts a directive, its tasks and their lives on the timeline. */
    void plan(Timeline timeline, Setting setting, Dossier dossier) {
        DemoDirective directive = dossier.directive();
        LocalDate day = setting.days().date(directive.day());
        LocalDateTime registered = Timeline.hour(day, directive.key(), OPENS, NOON);
        timeline.add(registered, today -> register(setting, dossier, today));
        timeline.add(registered.plusMinutes(25), today -> draft(setting, dossier, today));
        LocalDate given = dossier.given() == null ? day : dossier.given();
        LocalDateTime issued = Timeline.hour(given, directive.key(), AFTERNOON, LATE);
        timeline.add(issued, today -> issue(setting, dossier, today));
        for (int i = 0; i < directive.tasks().size(); i++) {
            acts.plan(timeline, setting, dossier, i, issued);
        }
    }

    private void register(Setting setting, Dossier dossier, LocalDate today) {
        DemoDirective directive = dossier.directive();
        // An incoming paper was issued two working days before it arrived.
        LocalDate issuedOn =
                directive.incoming() ? setting.days().date(directive.day().offset() - 2) : today;
        String number = directive.number() == null
                ? setting.numbers().next(directive.symbol(), issuedOn) + "/" + directive.symbol()
                // The Party writes 118-KL/TU.
                : directive.number() + (directive.symbol().startsWith("-") ? "" : "/") + directive.symbol();
        String subject = DatedText.of(directive.subject(), issuedOn);
        String signer = directive.signs() == null
                ? Objects.requireNonNull(directive.signer())
                : setting.staff().held(directive.signs()).who().name();
        String title = directive.signs() == null
                ? Objects.requireNonNull(directive.signerTitle())
                : setting.staff().held(directive.signs()).who().title();
        Actor clerk = setting.staff().actor(directive.registeredBy(), today);
        List<FileId> files = new ArrayList<>();
        Integer pages = null;
        if (dossier.printed()) {
            Filing.Filed filed = filing.directive(
                    clerk, directive, number, subject, issuedOn, works(setting, directive, issuedOn), signer, title);
            files.add(filed.file());
            pages = filed.pages();
        }
        dossier.registered(register.register(
                clerk,
                form(setting, dossier, new Head(number, subject, issuedOn, signer, title, pages), files, today)));
    }

    /** What differs from paper to paper. */
    private record Head(
            String number,
            String subject,
            LocalDate issuedOn,
            String signer,
            String title,
            @Nullable Integer pages) {}

    private static DirectiveForm form(
            Setting setting, Dossier dossier, Head head, List<FileId> files, LocalDate today) {
        DemoDirective directive = dossier.directive();
        AgencyId issuer = issuer(setting, dossier);
        return new DirectiveForm(
                Secrecy.NORMAL,
                directive.incoming() ? Direction.INCOMING : Direction.OUTGOING,
                directive.kind(),
                head.number(),
                issuer,
                issuer == null ? issuerName(directive) : "",
                head.issuedOn(),
                head.subject(),
                head.signer(),
                head.title(),
                directive.urgency(),
                directive.level(),
                setting.staff().field(directive.field()),
                setting.staff().held(leader(setting, dossier, today)).person(),
                "Tiếng Việt",
                head.pages(),
                directive.incoming() ? directive.copies() : null,
                directive.incoming() ? directive.sheets() : null,
                "",
                null,
                directive.incoming() ? today : null,
                files);
    }

    private static @Nullable AgencyId issuer(Setting setting, Dossier dossier) {
        return switch (dossier.directive().issuer()) {
            case "UBND tỉnh", AgencyBook.PROVINCE -> setting.agencies().id(dossier.era(), AgencyBook.PROVINCE);
            case AgencyBook.OFFICE -> setting.agencies().id(dossier.era(), AgencyBook.OFFICE);
            default -> null;
        };
    }

    private static String issuerName(DemoDirective directive) {
        return directive.issuer().equals("Chủ tịch UBND tỉnh") ? "Chủ tịch UBND tỉnh Lào Cai" : directive.issuer();
    }

    private static String leader(Setting setting, Dossier dossier, LocalDate day) {
        return dossier.leader() == null
                ? setting.staff().leader(dossier.directive().field(), day)
                : dossier.leader();
    }

    private void draft(Setting setting, Dossier dossier, LocalDate today) {
        DemoDirective directive = dossier.directive();
        Actor officer = setting.staff().actor(dossier.officer(setting.staff()), today);
        List<TaskForm> forms = new ArrayList<>();
        for (DemoTask task : directive.tasks()) {
            forms.add(form(setting, dossier, task, leader(setting, dossier, today), officer, today));
        }
        dossier.drafted(drafts.add(officer, dossier.id(), forms));
        for (int i = 0; i < directive.tasks().size(); i++) {
            if (directive.tasks().get(i).life().stream().anyMatch(a -> a.verb() == DemoAct.Verb.PROPOSE)) {
                proposals.propose(officer, List.of(seen(dossier.task(i))), TaskAct.ISSUE, null);
            }
        }
    }

    private static TaskForm form(
            Setting setting, Dossier dossier, DemoTask task, String leader, Actor officer, LocalDate issuedOn) {
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
                setting.staff().held(leader).person(),
                officer.person(),
                setting.staff().field(dossier.directive().field()),
                switch (task.due().kind()) {
                    case DATE -> DeadlineKind.DATED;
                    case NONE -> DeadlineKind.NONE;
                    case REGULAR -> DeadlineKind.REGULAR;
                },
                due == null ? null : setting.days().date(due),
                dossier.era() == Era.Y2018);
    }

    private void issue(Setting setting, Dossier dossier, LocalDate today) {
        List<Issue> orders = new ArrayList<>();
        List<String> leads = new ArrayList<>();
        for (int i = 0; i < dossier.directive().tasks().size(); i++) {
            DemoTask task = dossier.directive().tasks().get(i);
            if (!task.isDraft()) {
                Versioned seen = seen(dossier.task(i));
                orders.add(new Issue(seen.task(), seen.version(), true, null));
                leads.add(task.lead());
            }
        }
        if (orders.isEmpty()) {
            return;
        }
        issuing.issue(setting.staff().actor(dossier.decider(setting.staff()), today), dossier.id(), orders);
        if (!dossier.printed()) {
            return;
        }
        Actor clerk = setting.staff().actor(dossier.directive().registeredBy(), today);
        leads.stream()
                .distinct()
                .limit(3)
                .map(lead -> setting.agencies().id(dossier.era(), lead))
                .forEach(agency -> dispatches.record(clerk, dossier.id(), new DispatchForm(today, agency, "", "", "")));
    }

    private static List<PaperWriter.Work> works(Setting setting, DemoDirective directive, LocalDate issuedOn) {
        return directive.tasks().stream()
                .map(task -> new PaperWriter.Work(
                        task.lead(),
                        task.with().stream().map(n -> n.replaceFirst("^@", "")).toList(),
                        DatedText.of(task.content(), issuedOn),
                        DatedText.of(task.product(), issuedOn),
                        task.due().kind(),
                        task.due().day() == null
                                ? null
                                : setting.days().date(task.due().day())))
                .toList();
    }

    private Versioned seen(TaskId task) {
        return new Versioned(
                task,
                jdbc.sql("SELECT version FROM task WHERE id = ?")
                        .param(task.value())
                        .query(Long.class)
                        .single());
    }
}
