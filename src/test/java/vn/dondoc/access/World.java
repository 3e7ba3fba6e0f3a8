package vn.dondoc.access;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Secrecy;
import vn.dondoc.mail.MailAbout;
import vn.dondoc.mail.MailClass;
import vn.dondoc.mail.MailRecipient;
import vn.dondoc.mail.Outbox;
import vn.dondoc.mail.OutgoingMail;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.progress.ReportForm;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InnerTaskId;
import vn.dondoc.shared.MailId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.talk.Audience;
import vn.dondoc.talk.Mentionable;
import vn.dondoc.talk.Talk;
import vn.dondoc.talk.TalkForm;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.Submissions;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskWork;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;

/** One agency in the middle, and tasks that stand to it in every relation and in every state. */
@TestComponent
class World {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DAY_OF_TEST = LocalDate.of(2026, 3, 10);
    private static final LocalDate DUE = LocalDate.of(2026, 4, 30);

    static final List<String> STATES =
            List.of("ASSIGNED", "IN_PROGRESS", "PENDING", "RETURNED", "COMPLETED", "REFUSED");

    private static final AtomicInteger MARKS = new AtomicInteger();

    /** On every thing; known to those who read all. */
    static final String LABEL = "nhãn kín của Văn phòng";

    private final AnOffice office;
    private final ATask aTask;
    private final TaskDrafts drafts;
    private final TaskWork work;
    private final TaskDecisions decisions;
    private final ProgressReports reports;
    private final DirectiveRegister register;
    private final Submissions submissions;
    private final Policies policies;
    private final vn.dondoc.file.Files store;
    private final Outbox outbox;
    private final Talk talk;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final IdGenerator ids;

    private Actor leader;
    private Actor officer;
    private PersonId person;
    private AgencyId stranger;
    private Made shared;

    World(
            AnOffice office,
            ATask aTask,
            TaskDrafts drafts,
            TaskWork work,
            TaskDecisions decisions,
            ProgressReports reports,
            DirectiveRegister register,
            Submissions submissions,
            Policies policies,
            vn.dondoc.file.Files store,
            Outbox outbox,
            Talk talk,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            IdGenerator ids) {
        this.ids = ids;
        this.office = office;
        this.aTask = aTask;
        this.drafts = drafts;
        this.work = work;
        this.decisions = decisions;
        this.reports = reports;
        this.register = register;
        this.submissions = submissions;
        this.policies = policies;
        this.store = store;
        this.outbox = outbox;
        this.talk = talk;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /**
     * What was made: the agency in the middle, the field of the vice-chair, who tries (one person in every role, so that
     * what he once did elsewhere is tried with each), and the things.
     */
    record Made(
            AgencyId agency,
            AgencyId province,
            FieldId field,
            PersonId person,
            Actor leader,
            Actor follower,
            List<Thing> things) {

        Thing of(Oracle.To to, String state) {
            return things.stream()
                    .filter(thing -> thing.to() == to && thing.state().equals(state))
                    .findFirst()
                    .orElseThrow();
        }

        /** As a vice-chair sees it who answers for another field. */
        Made inAnotherField() {
            List<Thing> same = things.stream()
                    .map(thing -> switch (thing.to()) {
                        case DRAFT_IN_FIELD -> thing.to(Oracle.To.DRAFT_FOR_IT);
                        case NONE_IN_FIELD -> thing.to(Oracle.To.NONE);
                        default -> thing;
                    })
                    .toList();
            return new Made(agency, province, field, person, leader, follower, same);
        }
    }

    /** One for all tests that leave it as it is, for what they try is undone. */
    Made shared() {
        if (shared == null) {
            shared = talkedAbout(make(1));
        }
        return shared;
    }

    Made make(int rounds) {
        return make(rounds, false);
    }

    Made make(int rounds, boolean headApproves) {
        return make(rounds, STATES, headApproves);
    }

    /** @param headApproves whether the agency in the middle has "đầu mối trình, thủ trưởng duyệt", and something waits */
    Made make(int rounds, List<String> states, boolean headApproves) {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        AgencyId parent = office.agency("Cơ quan cấp trên");
        AgencyId agency = office.agency("Cơ quan ở giữa");
        AgencyId child = office.agency("Đơn vị trực thuộc");
        stranger = office.agency("Cơ quan khác");
        jdbc.update("UPDATE agency SET parent_id = ? WHERE id = ?", parent.value(), agency.value());
        jdbc.update("UPDATE agency SET parent_id = ? WHERE id = ?", agency.value(), child.value());
        FieldId field = office.field("Lĩnh vực phụ trách");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        person = office.person("Người thử mọi vai");
        List<Thing> things = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (String state : states) {
                things.add(led(Oracle.To.LEADS, agency, List.of(), List.of(), state));
                things.add(led(Oracle.To.COORDINATES, stranger, List.of(agency), List.of(), state));
                things.add(led(Oracle.To.INFORMED, stranger, List.of(), List.of(agency), state));
                things.add(led(Oracle.To.PARENT_LEADS, parent, List.of(), List.of(), state));
                things.add(led(Oracle.To.SUB_UNIT_LEADS, child, List.of(), List.of(), state));
                things.add(led(Oracle.To.NONE, stranger, List.of(), List.of(), state));
                things.add(led(Oracle.To.NONE_IN_FIELD, stranger, List.of(), List.of(), state, field));
                things.add(sibling(agency, stranger, state));
                things.add(former(agency, stranger, state));
                things.add(formerPost(stranger, state));
                things.add(led(Oracle.To.DELEGATE, stranger, List.of(), List.of(), state));
            }
            things.add(draft(Oracle.To.DRAFT_FOR_IT, agency, null));
            things.add(draft(Oracle.To.DRAFT_IN_FIELD, agency, field));
        }
        if (headApproves) {
            policies.setFor(
                    Actors.with(Right.MANAGE_POLICY), Policy.HEAD_APPROVES, agency, "true", DAY_OF_TEST, "1/QĐ");
            things.replaceAll(
                    thing -> thing.to() == Oracle.To.LEADS && thing.state().equals("IN_PROGRESS")
                            ? submitted(thing, agency)
                            : thing);
        }
        things.forEach(this::labelled);
        things.forEach(this::surveyed);
        things.replaceAll(this::mailed);
        things.replaceAll(this::asItStands);
        PersonId colleague = office.person("Đồng nghiệp");
        things.replaceAll(thing -> thing.isDraft() ? thing : handedOn(thing, agency, stranger, colleague));
        return new Made(agency, province, field, person, leader, officer, things);
    }

    /** As rows, for the program hands nothing on in every state that this world has. */
    private Thing handedOn(Thing thing, AgencyId agency, AgencyId stranger, PersonId colleague) {
        boolean ours = List.of(Oracle.To.LEADS, Oracle.To.COORDINATES, Oracle.To.FORMER_LEAD)
                .contains(thing.to());
        boolean own = MARKS.incrementAndGet() % 2 == 0;
        String mark = "việc-nội-bộ-" + UUID.randomUUID();
        String strange = "việc-nội-bộ-nơi-khác-" + UUID.randomUUID();
        InnerTaskId id = innerTask(thing.task(), ours ? agency : stranger, own ? person : colleague, mark);
        innerTask(thing.task(), stranger, person, strange);
        return thing.with(edit -> edit.inner = new Thing.Inner(id, 0, own, mark, strange));
    }

    private InnerTaskId innerTask(TaskId task, AgencyId agency, PersonId who, String mark) {
        InnerTaskId id = new InnerTaskId(ids.next());
        jdbc.update(
                "INSERT INTO inner_task (id, task_id, agency_id, person_id, whole, content, note, due_on, effective_on, due_decided_on,"
                        + " state, giver_name, given_on, given_at, progress, result, returns, version)"
                        + " VALUES (?, ?, ?, ?, FALSE, ?, ?, ?, ?, ?, 'GIVEN', 'Đầu mối', ?, UTC_TIMESTAMP(6), ?, ?, 0, 0)",
                id.value(),
                task.value(),
                agency.value(),
                who.value(),
                mark,
                mark,
                DUE,
                DUE,
                DAY,
                DAY,
                mark,
                mark);
        return id;
    }

    /** The office has labelled it. */
    private void labelled(Thing thing) {
        jdbc.update(
                "INSERT IGNORE INTO label (id, name, tone, made_by, made_at) VALUES (4243, ?, 'RED', 'Văn phòng', NOW(6))",
                LABEL);
        jdbc.update(
                "INSERT INTO task_label (task_id, label_id) VALUES (?, 4243)",
                thing.task().value());
    }

    /** It is one of a common instruction, which asks something. */
    private void surveyed(Thing thing) {
        long folder = ids.next();
        jdbc.update(
                "INSERT INTO task_folder (id, directive_id, content, created_at) VALUES (?, ?, 'Việc giao chung', NOW(6))",
                folder,
                thing.directive().value());
        jdbc.update(
                "UPDATE task SET folder_id = ? WHERE id = ?",
                folder,
                thing.task().value());
        jdbc.update(
                "INSERT INTO survey_question (id, folder_id, kind, words, unit, asked_by, asked_at)"
                        + " VALUES (?, ?, 'NUMBER', ?, '', 1, NOW(6))",
                ids.next(),
                folder,
                thing.mark());
    }

    /** Before the words of every entry. */
    static final String SAID = "trao-đổi-";

    /** What is written about a task, and nowhere else. */
    static String said(TaskId task, Oracle.Said to) {
        return SAID + to + "-" + task + ".";
    }

    /** The world that was made last, with entries about each of its tasks: what asks nobody about them spares the time. */
    Made talkedAbout(Made made) {
        made.things().stream().filter(thing -> !thing.isDraft()).forEach(thing -> write(thing, made.agency()));
        return made;
    }

    /** Entries for each audience: by the office, by whoever leads, and inside each agency that has to do with it. */
    private void write(Thing thing, AgencyId agency) {
        talk.write(leader, thing.task(), new TalkForm(said(thing.task(), Oracle.Said.TO_ALL), Audience.ALL, List.of()));
        talk.write(
                officer,
                thing.task(),
                new TalkForm(said(thing.task(), Oracle.Said.TO_OFFICE), Audience.OFFICE, List.of()));
        inside(thing, agency, Oracle.Said.IN_AGENCY);
        inside(thing, stranger, Oracle.Said.IN_OTHER_AGENCY);
    }

    private void inside(Thing thing, AgencyId agency, Oracle.Said to) {
        if (isWritten(thing, to)) {
            talk.write(focal(agency), thing.task(), new TalkForm(said(thing.task(), to), Audience.AGENCY, List.of()));
        }
    }

    /** Whether there is such an entry: only whoever reads the task writes. */
    boolean isWritten(Thing thing, Oracle.Said to) {
        return switch (to) {
            case TO_ALL, TO_OFFICE -> true;
            case IN_AGENCY ->
                Set.of(Oracle.To.LEADS, Oracle.To.COORDINATES, Oracle.To.INFORMED)
                        .contains(thing.to());
            case IN_OTHER_AGENCY ->
                Set.of(
                                Oracle.To.COORDINATES,
                                Oracle.To.INFORMED,
                                Oracle.To.NONE,
                                Oracle.To.NONE_IN_FIELD,
                                Oracle.To.LEADS_SIBLING,
                                Oracle.To.FORMER_LEAD,
                                Oracle.To.FORMER_POST_HOLDER,
                                Oracle.To.DELEGATE)
                        .contains(thing.to());
        };
    }

    /** What somebody is shown of the talk; nothing where the task is hidden. */
    String talkOf(Actor actor, TaskId task) {
        try {
            return talk.of(actor, task).toString();
        } catch (DomainException hidden) {
            return "";
        }
    }

    /** Somebody who may be named in an entry to that audience about a task. */
    record Suggested(Oracle.To to, Oracle.Said said, Role role) {}

    /**
     * Whom the agency's people and the office could name, of those who hold posts in the agency in the middle and in the
     * office, in every role.
     */
    List<Suggested> suggestions(Made made) {
        Map<PersonId, Role> posts = new HashMap<>();
        Set<Role> ofAgencies = EnumSet.of(Role.AGENCY_LEADER, Role.FOCAL_POINT, Role.AGENCY_STAFF);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM))) {
            posts.put(seated(role, ofAgencies.contains(role) ? made.agency() : made.province()), role);
        }
        for (Role role : List.of(Role.EMULATION_BOARD, Role.ADMINISTRATOR)) {
            posts.put(seated(role, made.agency()), role);
        }
        List<Suggested> found = new ArrayList<>();
        Set<Oracle.To> asked = EnumSet.noneOf(Oracle.To.class);
        for (Thing thing : made.things()) {
            // who may be named follows from who stands to the task, in whatever state it is
            if (!asked.add(thing.to())) {
                continue;
            }
            for (Actor asks : List.of(leader, focal(made.agency()))) {
                for (Audience audience : Audience.of(asks)) {
                    try {
                        for (Mentionable one : talk.mentionable(asks, thing.task(), audience)) {
                            Role role = posts.get(one.person());
                            if (role != null) {
                                found.add(new Suggested(thing.to(), said(audience), role));
                            }
                        }
                    } catch (DomainException hidden) {
                        continue;
                    }
                }
            }
        }
        return found;
    }

    private static Oracle.Said said(Audience audience) {
        return switch (audience) {
            case ALL -> Oracle.Said.TO_ALL;
            case OFFICE -> Oracle.Said.TO_OFFICE;
            case AGENCY -> Oracle.Said.IN_AGENCY;
        };
    }

    /** Somebody with a post and an account: only such people are suggested. */
    private PersonId seated(Role role, AgencyId agency) {
        PersonId one = office.person("Người được nhắc " + role);
        jdbc.update(
                "INSERT INTO account (person_id, user_name, skeleton, password_hash, authority_version, authority_at, version)"
                        + " VALUES (?, ?, ?, 'x', 1, UTC_TIMESTAMP(6), 0)",
                one.value(),
                "w" + one.value(),
                "w" + one.value());
        jdbc.update(
                "INSERT INTO post (id, person_id, unit_id, role, title, valid_from, valid_to, confirmed, version)"
                        + " VALUES (?, ?, ?, ?, 'Chức danh', '2010-01-01', NULL, TRUE, 0)",
                one.value() + 1,
                one.value(),
                agency.value(),
                role.name());
        return one;
    }

    /** The focal point has laid his claim before his head. */
    private Thing submitted(Thing thing, AgencyId agency) {
        String inside = "trình-" + UUID.randomUUID();
        submissions.submitClaim(
                focal(agency), aTask.seen(leader, thing.task()), new ClaimForm(inside, "2/BC", null, List.of(), null));
        return thing.with(edit -> edit.inside = inside);
    }

    /**
     * With the mails about it, which are out. Whoever tries got that of the task for whose agency he stood in once; that
     * is over and gives no right.
     */
    private Thing mailed(Thing thing) {
        if (thing.isDraft()) {
            return thing;
        }
        return thing.with(edit -> {
            edit.mail = mail(thing, "ASSIGNED", thing.mark(), false);
            edit.sealed = thing.inside().isEmpty() ? Thing.NO_MAIL : mail(thing, "SUBMITTED", thing.inside(), true);
        });
    }

    private MailId mail(Thing thing, String kind, String words, boolean sealed) {
        PersonId to = thing.to() == Oracle.To.DELEGATE ? person : Objects.requireNonNull(leader.person());
        OutgoingMail letter = OutgoingMail.of(
                        "ACCESS|" + kind + "|" + thing.task(),
                        MailClass.ACT,
                        kind,
                        MailRecipient.person(to, null, "thay@laocai.example", "Người được giao thay"),
                        new RenderedMail("Thư về " + words, "Thư về " + words, "<p>" + words + "</p>"))
                .sealed(sealed)
                .about(List.of(new MailAbout("TASK", thing.task().value(), thing.code())));
        MailId mail = Objects.requireNonNull(transaction.execute(status -> outbox.enqueue(leader, letter)));
        jdbc.update("UPDATE outgoing_mail SET state = 'SENT', line = NULL WHERE id = ?", mail.value());
        return mail;
    }

    private Thing asItStands(Thing thing) {
        return thing.with(edit -> {
            edit.version = version("task", thing.task().value());
            edit.directiveVersion = version("directive", thing.directive().value());
        });
    }

    private long version(String table, long id) {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT version FROM " + table + " WHERE id = ?", Long.class, id));
    }

    private Thing led(Oracle.To to, AgencyId lead, List<AgencyId> coordinating, List<AgencyId> informed, String state) {
        return led(to, lead, coordinating, informed, state, null);
    }

    private Thing led(
            Oracle.To to,
            AgencyId lead,
            List<AgencyId> coordinating,
            List<AgencyId> informed,
            String state,
            @Nullable FieldId field) {
        Marks marks = new Marks();
        FileId file = file(leader, marks.directive);
        DirectiveId directive = directive(marks.directive, file);
        TaskForm form = aTask.with(aTask.complete(marks.task, lead, officer, DUE), coordinating, informed, field);
        TaskId id = aTask.issue(leader, directive, drafts.add(leader, directive, List.of(form)))
                .getFirst();
        return thing(to, id, directive, file, state, marks, live(id, focal(lead), state, marks.task));
    }

    /** Two tasks of one directive: the agency leads the one, this is the other. */
    private Thing sibling(AgencyId agency, AgencyId stranger, String state) {
        Marks marks = new Marks();
        FileId file = file(leader, marks.directive);
        DirectiveId directive = directive(marks.directive, file);
        List<TaskId> two = drafts.add(
                leader,
                directive,
                List.of(
                        aTask.complete("Của mình", agency, officer, DUE),
                        aTask.complete(marks.task, stranger, officer, DUE)));
        aTask.issue(leader, directive, two);
        TaskId id = two.get(1);
        return thing(
                Oracle.To.LEADS_SIBLING,
                id,
                directive,
                file,
                state,
                marks,
                live(id, focal(stranger), state, marks.task));
    }

    private Thing former(AgencyId agency, AgencyId stranger, String state) {
        Thing thing = led(Oracle.To.FORMER_LEAD, agency, List.of(), List.of(), "REFUSED");
        decisions.reassign(leader, aTask.seen(leader, thing.task()), stranger, Deadline.on(DUE));
        Thing.Files files = live(thing.task(), focal(stranger), state, "Của cơ quan mới");
        return Thing.of(
                thing.to(),
                thing.task(),
                thing.directive(),
                state,
                thing.code(),
                new Thing.Files(thing.files().ofDirective(), files.ofClaim(), files.ofReport()),
                thing.mark(),
                thing.directiveMark());
    }

    /** Of another agency, in which whoever tries held a post: he received, reported, claimed and stored its files. */
    private Thing formerPost(AgencyId stranger, String state) {
        Marks marks = new Marks();
        FileId file = file(leader, marks.directive);
        DirectiveId directive = directive(marks.directive, file);
        TaskForm form = aTask.complete(marks.task, stranger, officer, DUE);
        TaskId id = aTask.issue(leader, directive, drafts.add(leader, directive, List.of(form)))
                .getFirst();
        Actor then = as(person, focal(stranger));
        return thing(
                Oracle.To.FORMER_POST_HOLDER, id, directive, file, state, marks, live(id, then, state, marks.task));
    }

    private Thing draft(Oracle.To to, AgencyId agency, FieldId field) {
        Marks marks = new Marks();
        FileId file = file(leader, marks.directive);
        DirectiveId directive = directive(marks.directive, file);
        TaskForm form = aTask.with(aTask.complete(marks.task, agency, officer, DUE), List.of(), List.of(), field);
        TaskId id = drafts.add(leader, directive, List.of(form)).getFirst();
        return thing(
                to, id, directive, file, "DRAFT", marks, new Thing.Files(file, Thing.Files.NONE, Thing.Files.NONE));
    }

    private Thing thing(
            Oracle.To to, TaskId id, DirectiveId directive, FileId file, String state, Marks marks, Thing.Files files) {
        String code = jdbc.queryForObject("SELECT COALESCE(code, '') FROM task WHERE id = ?", String.class, id.value());
        return Thing.of(
                to,
                id,
                directive,
                state,
                code,
                new Thing.Files(file, files.ofClaim(), files.ofReport()),
                marks.task,
                marks.directive);
    }

    /** Lives the task up to a state. @return the files of the claim and of the report on the way */
    private Thing.Files live(TaskId id, Actor focal, String state, String words) {
        if (state.equals("REFUSED")) {
            work.refuse(focal, aTask.seen(leader, id), words, null, null);
            return new Thing.Files(Thing.Files.NONE, Thing.Files.NONE, Thing.Files.NONE);
        }
        FileId ofClaim = Thing.Files.NONE;
        FileId ofReport = Thing.Files.NONE;
        if (!state.equals("ASSIGNED")) {
            work.acknowledge(focal, aTask.seen(leader, id), null);
            ofReport = file(focal, words);
            reports.report(
                    focal, aTask.seen(leader, id), new ReportForm(30, words, words, words, List.of(ofReport), null));
        }
        if (List.of("PENDING", "RETURNED", "COMPLETED").contains(state)) {
            ofClaim = file(focal, words);
            work.claim(focal, aTask.seen(leader, id), new ClaimForm(words, "1/BC", null, List.of(ofClaim), null));
        }
        if (state.equals("RETURNED")) {
            decisions.giveBack(leader, aTask.seen(leader, id), words);
        }
        if (state.equals("COMPLETED")) {
            decisions.confirm(leader, aTask.seen(leader, id));
        }
        return new Thing.Files(Thing.Files.NONE, ofClaim, ofReport);
    }

    private DirectiveId directive(String mark, FileId file) {
        return register.register(
                leader, ATask.form(Secrecy.NORMAL, MARKS.incrementAndGet() + "/KH-VAO", DAY, mark, List.of(file)));
    }

    private FileId file(Actor actor, String words) {
        return store.store(
                        actor,
                        words + ".txt",
                        new ByteArrayInputStream(("Nội dung " + words).getBytes(StandardCharsets.UTF_8)))
                .id();
    }

    private Actor focal(AgencyId agency) {
        return office.actor(Role.FOCAL_POINT, agency);
    }

    /** The actor as if this person held the post. */
    static Actor as(PersonId person, Actor actor) {
        return new Actor(
                person,
                actor.name(),
                actor.post(),
                actor.title(),
                actor.agency(),
                actor.agencyName(),
                actor.role(),
                actor.rights(),
                actor.fields());
    }

    /** Words that stand nowhere else. */
    private static final class Marks {

        private final String task = "việc-" + UUID.randomUUID();
        private final String directive = "văn-bản-" + UUID.randomUUID();
    }
}
