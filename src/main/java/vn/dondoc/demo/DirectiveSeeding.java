package vn.dondoc.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.ConfirmingPaper;
import vn.dondoc.directive.Direction;
import vn.dondoc.directive.DirectiveForm;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.DirectiveSource;
import vn.dondoc.directive.DirectiveSources;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.DispatchForm;
import vn.dondoc.directive.Dispatches;
import vn.dondoc.directive.DutyAnswer;
import vn.dondoc.directive.DutyForm;
import vn.dondoc.directive.DutyTies;
import vn.dondoc.directive.Secrecy;
import vn.dondoc.directive.UpwardDuties;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FileId;
import vn.dondoc.task.Issue;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskIssuing;

/** Registers the demo's directives, drafts their tasks and issues them, as the named people, at the hour that is played. */
@DemoPart
class DirectiveSeeding {

    private static final int OPENS = 7 * 60 + 40;
    private static final int NOON = 11 * 60 + 30;
    private static final int AFTERNOON = 13 * 60 + 15;
    private static final int LATE = 15 * 60 + 30;

    private final DirectiveRegister register;
    private final DirectiveSources sources;
    private final Directives directives;
    private final UpwardDuties duties;
    private final DutyTies ties;
    private final Dispatches dispatches;
    private final TaskDrafts drafts;
    private final TaskIssuing issuing;
    private final Proposals proposals;
    private final Filing filing;
    private final TaskSeeding acts;
    private final BesideSeeding beside;
    private final SeenTasks seen;

    DirectiveSeeding(
            DirectiveRegister register,
            DirectiveSources sources,
            Directives directives,
            UpwardDuties duties,
            DutyTies ties,
            Dispatches dispatches,
            TaskDrafts drafts,
            TaskIssuing issuing,
            Proposals proposals,
            Filing filing,
            TaskSeeding acts,
            BesideSeeding beside,
            SeenTasks seen) {
        this.register = register;
        this.sources = sources;
        this.directives = directives;
        this.duties = duties;
        this.ties = ties;
        this.dispatches = dispatches;
        this.drafts = drafts;
        this.issuing = issuing;
        this.proposals = proposals;
        this.filing = filing;
        this.acts = acts;
        this.beside = beside;
        this.seen = seen;
    }

    /** Puts a directive, its tasks and their lives on the timeline. */
    void plan(Timeline timeline, Setting setting, Dossier dossier) {
        DemoDirective directive = dossier.directive();
        setting.dossiers().put(directive.key(), dossier);
        LocalDate day = setting.days().date(directive.day());
        LocalDateTime registered = Timeline.hour(day, directive.key(), OPENS, NOON);
        timeline.add(registered, today -> register(setting, dossier, today));
        timeline.add(registered.plusMinutes(25), today -> draft(setting, dossier, today));
        DemoSource source = directive.source();
        if (source != null && source.kind().isSpoken() && source.paper() != null) {
            LocalDate written = setting.days().date(source.paper());
            timeline.add(
                    Timeline.hour(written, directive.key(), OPENS, NOON), today -> confirm(setting, dossier, written));
        }
        DemoDuty duty = directive.duty();
        if (duty != null && duty.answered() != null) {
            LocalDate sent = setting.days().date(duty.answered());
            timeline.add(
                    Timeline.hour(sent, directive.key(), OPENS, NOON),
                    today -> duties.answer(
                            clerk(setting, dossier, sent), dossier.id(), 1, new DutyAnswer(duty.number(), sent, null)));
        }
        LocalDate given = dossier.given() == null ? day : dossier.given();
        LocalDateTime issued = Timeline.hour(given, directive.key(), AFTERNOON, LATE);
        timeline.add(issued, today -> issue(setting, dossier, today));
        carriesOut(timeline, setting, dossier, issued.plusMinutes(40));
        for (int i = 0; i < directive.tasks().size(); i++) {
            int index = i;
            acts.plan(
                    timeline, new Story(setting, dossier, directive.tasks().get(i), () -> dossier.task(index)), issued);
        }
        beside.plan(timeline, setting, dossier, registered.plusMinutes(30), issued.plusMinutes(5));
    }

    /** The clerk ties it to what it carries out once its tasks are given: one of them ends later than it should. */
    private void carriesOut(Timeline timeline, Setting setting, Dossier dossier, LocalDateTime tied) {
        for (Dossier above : setting.dossiers().values()) {
            DemoDuty duty = above.directive().duty();
            if (duty != null && duty.carriedOutBy().contains(dossier.directive().key())) {
                timeline.add(tied, today -> ties.tie(clerk(setting, dossier, today), above.id(), dossier.id()));
            }
        }
    }

    private static Actor clerk(Setting setting, Dossier dossier, LocalDate today) {
        return setting.staff().actor(dossier.directive().registeredBy(), today);
    }

    private void register(Setting setting, Dossier dossier, LocalDate today) {
        DemoDirective directive = dossier.directive();
        // An incoming paper was issued two working days before it arrived.
        LocalDate issuedOn =
                directive.incoming() ? setting.days().date(directive.day().offset() - 2) : today;
        String number = directive.source() != null
                ? ""
                : directive.number() == null
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
        if (printed(dossier)) {
            Filing.Filed filed = filing.directive(
                    clerk, directive, number, subject, issuedOn, works(setting, directive, issuedOn), signer, title);
            files.add(filed.file());
            pages = filed.pages();
        }
        dossier.registered(register.register(
                clerk,
                form(setting, dossier, new Head(number, subject, issuedOn, signer, title, pages), files, today)));
        DemoDuty duty = directive.duty();
        if (duty != null) {
            duties.set(
                    clerk,
                    dossier.id(),
                    0,
                    new DutyForm(duty.owed(), setting.days().date(duty.due())));
        }
    }

    /** The paper comes some days after what was said. */
    private void confirm(Setting setting, Dossier dossier, LocalDate written) {
        DemoSource source = Objects.requireNonNull(dossier.directive().source());
        Actor clerk = setting.staff().actor(dossier.directive().registeredBy(), written);
        sources.confirm(
                clerk,
                dossier.id(),
                directives.get(clerk, dossier.id()).version(),
                new ConfirmingPaper(source.number(), source.issuer(), written, List.of()));
    }

    /** What was said or noted has no paper that could be printed. */
    private static boolean printed(Dossier dossier) {
        return dossier.printed() && dossier.directive().source() == null;
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
                        setting.staff()
                                .held(Drafting.leader(setting, dossier, today))
                                .person(),
                        "Tiếng Việt",
                        head.pages(),
                        directive.incoming() ? directive.copies() : null,
                        directive.incoming() ? directive.sheets() : null,
                        "",
                        null,
                        directive.incoming() ? today : null,
                        files)
                .from(
                        directive.source() == null
                                ? DirectiveSource.PAPER
                                : directive.source().entered(setting.days(), head.issuedOn()));
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

    private void draft(Setting setting, Dossier dossier, LocalDate today) {
        DemoDirective directive = dossier.directive();
        Actor officer = setting.staff().actor(dossier.officer(setting.staff()), today);
        List<TaskForm> forms = new ArrayList<>();
        for (DemoTask task : directive.tasks()) {
            forms.add(Drafting.form(setting, dossier, task, officer, today));
        }
        dossier.drafted(drafts.add(officer, dossier.id(), forms));
        for (int i = 0; i < directive.tasks().size(); i++) {
            if (directive.tasks().get(i).life().stream().anyMatch(a -> a.verb() == DemoAct.Verb.PROPOSE)) {
                proposals.propose(officer, List.of(seen.of(dossier.task(i))), TaskAct.ISSUE, null);
            }
        }
    }

    private void issue(Setting setting, Dossier dossier, LocalDate today) {
        List<Issue> orders = new ArrayList<>();
        List<String> leads = new ArrayList<>();
        for (int i = 0; i < dossier.directive().tasks().size(); i++) {
            DemoTask task = dossier.directive().tasks().get(i);
            if (!task.isDraft()) {
                orders.add(seen.toIssue(dossier.task(i)));
                leads.add(task.lead());
            }
        }
        if (orders.isEmpty()) {
            return;
        }
        issuing.issue(setting.staff().actor(dossier.decider(setting.staff()), today), dossier.id(), orders);
        if (!printed(dossier)) {
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
        DemoRecall replaces = directive.beside().replaces();
        List<DemoTask> printed = new ArrayList<>(directive.printed(setting.days()));
        if (replaces != null) {
            printed.addAll(setting.dossier(replaces.of()).directive().printed(setting.days()));
        }
        return printed.stream()
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
}
