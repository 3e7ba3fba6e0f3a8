package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.account.PeopleRegister;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Secrecy;
import vn.dondoc.file.Files;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.progress.ReportForm;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.CoordinationAnswer;
import vn.dondoc.task.CoordinationForm;
import vn.dondoc.task.Coordinations;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.RequestDecisions;
import vn.dondoc.task.Requests;
import vn.dondoc.task.Submissions;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskTransfers;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Tasks;
import vn.dondoc.task.TransferForm;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/**
 * Which files the pages of a task and of its directive hand out, by what the task is to the agency of who opens them; the
 * table is written by hand. And what was shown once is served no more when the right has gone meanwhile.
 */
@OfficeTest
@Tag("browser")
class FilesByRelationTest extends AtABrowser {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 5, 29);
    private static final int NUMBERS_FROM = 8000;

    private static int number = NUMBERS_FROM;

    private enum Kind {
        /** Of a directive whose tasks are issued. */
        DIRECTIVE,
        REPORT,
        CLAIM,
        /** Laid before the head of the lead agency, and not sent. */
        SUBMISSION,
        /** What the lead asks of the agency in the middle, where that one coordinates. */
        ASKED_OF_IT,
        ANSWERED_BY_IT,
        /** What it asks of another coordinating agency. */
        ASKED_OF_ANOTHER,
        ANSWERED_BY_ANOTHER,
        /** Of a directive whose task is still a draft. */
        DRAFT
    }

    private enum To {
        LEADS,
        LEADS_SIBLING,
        COORDINATES,
        COPIED,
        FORMER_LEAD,
        PARENT_UNIT,
        SUB_UNIT,
        FORMER_POST_HOLDER,
        NONE,
        DRAFT_FOR_IT
    }

    /** Relation → what is served to a focal point of the agency in the middle; all else is not there. */
    private static final Map<To, Set<Kind>> SERVED = new EnumMap<>(Map.of(
            To.LEADS,
                    EnumSet.of(
                            Kind.DIRECTIVE,
                            Kind.REPORT,
                            Kind.CLAIM,
                            Kind.SUBMISSION,
                            Kind.ASKED_OF_ANOTHER,
                            Kind.ANSWERED_BY_ANOTHER),
            To.LEADS_SIBLING, EnumSet.of(Kind.DIRECTIVE),
            To.COORDINATES, EnumSet.of(Kind.DIRECTIVE, Kind.REPORT, Kind.CLAIM, Kind.ASKED_OF_IT, Kind.ANSWERED_BY_IT),
            To.COPIED, EnumSet.of(Kind.DIRECTIVE, Kind.REPORT, Kind.CLAIM),
            // what is older than the transfer; the next lead's are words of another kind here
            To.FORMER_LEAD, EnumSet.of(Kind.REPORT, Kind.CLAIM),
            To.PARENT_UNIT, EnumSet.noneOf(Kind.class),
            To.SUB_UNIT, EnumSet.noneOf(Kind.class),
            To.FORMER_POST_HOLDER, EnumSet.noneOf(Kind.class),
            To.NONE, EnumSet.noneOf(Kind.class),
            To.DRAFT_FOR_IT, EnumSet.noneOf(Kind.class)));

    /** The same for the office: all but what an agency keeps to itself. */
    private static final Set<Kind> TO_THE_OFFICE =
            EnumSet.of(Kind.DIRECTIVE, Kind.REPORT, Kind.CLAIM, Kind.ASKED_OF_ANOTHER, Kind.ANSWERED_BY_ANOTHER);

    @Autowired
    AnOffice anOffice;

    @Autowired
    ATask aTask;

    @Autowired
    DirectiveRegister register;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskWork work;

    @Autowired
    Tasks tasks;

    @Autowired
    ProgressReports reports;

    @Autowired
    Submissions submissions;

    @Autowired
    Coordinations coordinations;

    @Autowired
    Requests requests;

    @Autowired
    RequestDecisions answers;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    TaskTransfers transfers;

    @Autowired
    Policies policies;

    @Autowired
    PeopleRegister people;

    @Autowired
    Files files;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    OfficeClock clock;

    private AgencyId agency;
    private AgencyId stranger;
    private AgencyId above;
    private AgencyId below;
    private Actor leader;
    private Actor officer;
    private Member focal;
    private final Set<AgencyId> approving = new HashSet<>();

    /** @param ref how its page is named */
    private record Thing(TaskId task, String ref, DirectiveId directive) {}

    @BeforeEach
    void anAgencyInTheMiddle() {
        agency = staff.agency(AgencyKind.DEPARTMENT);
        stranger = staff.agency(AgencyKind.DEPARTMENT);
        above = staff.agency(AgencyKind.DEPARTMENT);
        below = staff.agency(AgencyKind.DEPARTMENT);
        jdbc.update("UPDATE agency SET parent_id = ? WHERE id = ?", above.value(), agency.value());
        jdbc.update("UPDATE agency SET parent_id = ? WHERE id = ?", agency.value(), below.value());
        AgencyId province = anOffice.agency("Văn phòng UBND tỉnh");
        leader = anOffice.actor(Role.OFFICE_LEADER, province);
        officer = anOffice.actor(Role.OFFICER, province);
        focal = staff.member(Role.FOCAL_POINT, agency);
    }

    @Test
    void aPageHandsOutWhatTheRelationAllows() {
        Map<To, Thing> things = new EnumMap<>(To.class);
        for (To to : To.values()) {
            things.put(to, make(to));
        }
        assertThat(SERVED.keySet()).isEqualTo(things.keySet());
        List<String> wrong = new ArrayList<>();
        Member headOfOffice = staff.member(Role.OFFICE_LEADER);
        try (BrowserContext his = signedIn(focal);
                BrowserContext offices = signedIn(headOfOffice)) {
            things.forEach((to, thing) -> {
                Set<Kind> got = served(his, thing, to);
                if (!got.equals(SERVED.get(to))) {
                    wrong.add(to + " is served " + got + ", not " + SERVED.get(to));
                }
                Set<Kind> office = to == To.DRAFT_FOR_IT ? EnumSet.of(Kind.DRAFT) : TO_THE_OFFICE;
                if (to == To.LEADS || to == To.DRAFT_FOR_IT) {
                    assertThat(served(offices, thing, to))
                            .as("the office, " + to)
                            .isEqualTo(office);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatWasShownIsServedAfterTheTaskWasGivenToAnotherAsFarAsItIsHisRecord() {
        Thing thing = issued(To.LEADS, agency, List.of(), List.of());
        TaskId task = thing.task();
        begun(To.LEADS, task, agency);
        try (BrowserContext his = signedIn(focal);
                BrowserContext another = signedIn(staff.member(Role.AGENCY_LEADER, agency))) {
            Map<String, Integer> shown = shown(his, thing);
            assertThat(shown).as("report and directive").hasSizeGreaterThanOrEqualTo(2);
            assertThat(shown.values()).containsOnly(200);
            shown.keySet()
                    .forEach(address -> assertThat(get(another, address).status())
                            .as("in another session " + address)
                            .isEqualTo(404));

            clock.forward(Duration.ofMinutes(1));
            goesToAnother(task);

            List<String> left = shown.keySet().stream()
                    .filter(address -> get(his, address).status() != 404)
                    .toList();
            assertThat(left)
                    .as("his own report; neither the directive nor the slip")
                    .singleElement()
                    .satisfies(address -> assertThat(get(his, address).text()).isEqualTo(words(Kind.REPORT, To.LEADS)));
        }
    }

    @Test
    void whatWasShownIsServedNoMoreAfterThePostEnded() {
        Thing thing = make(To.LEADS);
        try (BrowserContext his = signedIn(focal)) {
            Map<String, Integer> shown = shown(his, thing);
            assertThat(shown.values()).isNotEmpty().containsOnly(200);
            people.endPost(Actors.JOB, focal.post(), 0, LocalDate.of(2026, 3, 9));
            shown.keySet()
                    .forEach(address -> assertThat(get(his, address).status())
                            .as("post ended " + address)
                            .isNotEqualTo(200));
        }
    }

    /** What stands on both pages, by address. */
    private Map<String, Integer> shown(BrowserContext his, Thing thing) {
        Map<String, Integer> found = new TreeMap<>();
        for (String path : List.of("/nhiem-vu/" + thing.ref(), "/van-ban/" + thing.directive())) {
            // each in a window of its own, which stays open: with it its addresses end
            for (String address : addresses(his.newPage(), path)) {
                found.put(address, get(his, address).status());
            }
        }
        return found;
    }

    private Set<Kind> served(BrowserContext his, Thing thing, To to) {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        try (Page page = his.newPage()) {
            for (String path : List.of("/nhiem-vu/" + thing.ref(), "/van-ban/" + thing.directive())) {
                page.navigate(site() + path);
                page.locator("h1").first().waitFor();
                page.waitForFunction(
                        "Object.values(window.Vaadin.Flow.clients).every(one => !one.isActive || !one.isActive())");
                for (String address : addresses(page)) {
                    String text = get(his, address).text();
                    for (Kind kind : Kind.values()) {
                        if (text.equals(words(kind, to))) {
                            found.add(kind);
                        }
                    }
                    if (to == To.FORMER_LEAD) {
                        assertThat(text).as("of the next lead").doesNotContain("của việc " + To.NONE);
                    }
                }
            }
        }
        return found;
    }

    private static String words(Kind kind, To to) {
        return "Tệp " + kind + " của việc " + to;
    }

    private Thing make(To to) {
        return switch (to) {
            case LEADS -> led(to, agency, List.of(), List.of());
            case LEADS_SIBLING -> sibling(to);
            case COORDINATES -> led(to, stranger, List.of(agency), List.of());
            case COPIED -> led(to, stranger, List.of(), List.of(agency));
            case FORMER_LEAD -> {
                Thing thing = issued(to, agency, List.of(), List.of());
                begun(to, thing.task(), agency);
                claimedAndReturned(to, thing.task(), agency);
                clock.forward(Duration.ofMinutes(1));
                transfers.transfer(
                        leader,
                        aTask.seen(leader, thing.task()),
                        new TransferForm(stranger, "77/QĐ-UBND", DAY, "Theo chức năng mới", null));
                begun(To.NONE, thing.task(), stranger);
                answered(To.NONE, thing.task(), stranger);
                yield thing;
            }
            case PARENT_UNIT -> led(to, above, List.of(), List.of());
            case SUB_UNIT -> led(to, below, List.of(), List.of());
            case FORMER_POST_HOLDER -> {
                AgencyId before = staff.agency(AgencyKind.DEPARTMENT);
                PostId post = staff.post(focal.person(), before, Role.FOCAL_POINT);
                people.endPost(Actors.JOB, post, 0, LocalDate.of(2026, 3, 9));
                yield led(to, before, List.of(), List.of());
            }
            case NONE -> led(to, stranger, List.of(), List.of());
            case DRAFT_FOR_IT -> drafted(to);
        };
    }

    private Thing led(To to, AgencyId lead, List<AgencyId> coordinating, List<AgencyId> copied) {
        AgencyId another = staff.agency(AgencyKind.DEPARTMENT);
        List<AgencyId> all = new ArrayList<>(coordinating);
        all.add(another);
        Thing thing = issued(to, lead, all, copied);
        begun(to, thing.task(), lead);
        coordinating.forEach(one -> coordinated(to, thing.task(), lead, one, Kind.ASKED_OF_IT, Kind.ANSWERED_BY_IT));
        coordinated(to, thing.task(), lead, another, Kind.ASKED_OF_ANOTHER, Kind.ANSWERED_BY_ANOTHER);
        answered(to, thing.task(), lead);
        return thing;
    }

    private Thing issued(To to, AgencyId lead, List<AgencyId> coordinating, List<AgencyId> copied) {
        DirectiveId directive = directive(Kind.DIRECTIVE, to);
        TaskForm form = aTask.with(aTask.complete("Việc " + to, lead, officer, DUE), coordinating, copied, null);
        return thing(
                aTask.issue(leader, directive, drafts.add(leader, directive, List.of(form)))
                        .getFirst(),
                directive);
    }

    /** Two tasks of one directive: the agency leads the one, this is the other. */
    private Thing sibling(To to) {
        DirectiveId directive = directive(Kind.DIRECTIVE, to);
        List<TaskId> two = drafts.add(
                leader,
                directive,
                List.of(
                        aTask.complete("Của mình", agency, officer, DUE),
                        aTask.complete("Việc " + to, stranger, officer, DUE)));
        aTask.issue(leader, directive, two);
        begun(to, two.getLast(), stranger);
        answered(to, two.getLast(), stranger);
        return thing(two.getLast(), directive);
    }

    private Thing drafted(To to) {
        DirectiveId directive = directive(Kind.DRAFT, to);
        TaskId draft = drafts.add(leader, directive, List.of(aTask.complete("Việc " + to, agency, officer, DUE)))
                .getFirst();
        return new Thing(draft, "nhap-" + draft, directive);
    }

    private Thing thing(TaskId task, DirectiveId directive) {
        return new Thing(task, String.valueOf(tasks.get(leader, task).row().code()), directive);
    }

    private DirectiveId directive(Kind kind, To to) {
        return register.register(
                leader,
                ATask.form(
                        Secrecy.NORMAL, ++number + "/KH-HE", DAY, "Kế hoạch " + to, List.of(file(leader, kind, to))));
    }

    /** Received and reported on. */
    private void begun(To to, TaskId task, AgencyId lead) {
        Actor who = anOffice.actor(Role.FOCAL_POINT, lead);
        work.acknowledge(who, aTask.seen(leader, task), null);
        reports.report(
                who,
                aTask.seen(leader, task),
                new ReportForm(40, "Đã làm", "", "", List.of(file(who, Kind.REPORT, to)), null));
    }

    /** Asked by the lead and answered, each with a file. */
    private void coordinated(To to, TaskId task, AgencyId lead, AgencyId asked, Kind request, Kind answer) {
        Actor asks = anOffice.actor(Role.AGENCY_LEADER, lead);
        coordinations.ask(
                asks,
                aTask.seen(leader, task),
                new CoordinationForm(List.of(asked), "Cho ý kiến", DUE, List.of(file(asks, request, to))));
        Actor answers = anOffice.actor(Role.AGENCY_LEADER, asked);
        coordinations.answer(
                answers,
                task,
                coordinations.of(answers, task).toAnswer().getFirst().request().id(),
                new CoordinationAnswer("Nhất trí", "", null, List.of(file(answers, answer, to))),
                null);
    }

    /** Claimed once and returned, and the next claim waits for the head of the lead agency. */
    private void answered(To to, TaskId task, AgencyId lead) {
        claimedAndReturned(to, task, lead);
        if (approving.add(lead)) {
            policies.setFor(
                    Actors.with(Right.MANAGE_POLICY),
                    Policy.HEAD_APPROVES,
                    lead,
                    "true",
                    LocalDate.of(2026, 3, 10),
                    "1/QĐ");
        }
        Actor who = anOffice.actor(Role.FOCAL_POINT, lead);
        submissions.submitClaim(
                who,
                aTask.seen(leader, task),
                new ClaimForm("Xong hẳn", "2/BC", null, List.of(file(who, Kind.SUBMISSION, to)), null));
    }

    private void claimedAndReturned(To to, TaskId task, AgencyId lead) {
        Actor head = anOffice.actor(Role.AGENCY_LEADER, lead);
        work.claim(
                head,
                aTask.seen(leader, task),
                new ClaimForm("Xong", "1/BC", null, List.of(file(head, Kind.CLAIM, to)), null));
        decisions.giveBack(leader, aTask.seen(leader, task), "Bổ sung");
    }

    private void goesToAnother(TaskId task) {
        requests.askRelease(
                anOffice.actor(Role.AGENCY_LEADER, agency),
                aTask.seen(leader, task),
                "Không thuộc chức năng",
                null,
                null);
        answers.release(leader, aTask.seen(leader, task));
        decisions.reassign(leader, aTask.seen(leader, task), stranger, Deadline.on(DUE));
    }

    private FileId file(Actor actor, Kind kind, To to) {
        byte[] content = words(kind, to).getBytes(StandardCharsets.UTF_8);
        return files.store(actor, kind + ".txt", new ByteArrayInputStream(content))
                .id();
    }
}
