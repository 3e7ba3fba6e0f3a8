package vn.dondoc.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dondoc.demo.DemoAct.Verb;
import vn.dondoc.demo.DemoLives.Bucket;
import vn.dondoc.demo.DemoLives.State;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.Role;

class DemoContentTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 24);

    private final DemoContent content = DemoContent.load();
    private final DemoDays days = new DemoDays(START, DemoContentTest::weekday, content.earliest());

    private static boolean weekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    @Test
    void asManyTasksAsTheStartSaysOverNineMonths() {
        assertThat(tasks()).hasSize(DemoSeeding.WRITTEN_OUT).hasSizeGreaterThanOrEqualTo(60);
        assertThat(content.directives()).hasSizeBetween(25, 30);
        assertThat(days.date(content.earliest())).isBetween(START.minusMonths(10), START.minusMonths(8));
        assertThat(content.directives().stream().map(d -> d.day().offset()).toList())
                .as("oldest first")
                .isSorted();
    }

    @Test
    void agenciesAndCommunesHaveHeadFocalPointAndStaff() {
        List<String> whole = content.agencies().stream()
                .map(DemoAgency::name)
                .filter(a -> Set.of(Role.AGENCY_LEADER, Role.FOCAL_POINT, Role.AGENCY_STAFF)
                        .equals(roles(a).stream()
                                .filter(r -> r != Role.EMULATION_BOARD && r != Role.INSPECTOR)
                                .collect(Collectors.toSet())))
                .toList();
        assertThat(whole.stream().filter(a -> !commune(a))).hasSizeGreaterThanOrEqualTo(6);
        assertThat(whole.stream().filter(DemoContentTest::commune)).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void theOfficeIsWholeAndEveryRoleIsPrintedOnce() {
        Map<Role, Long> count = content.people().stream()
                .filter(p -> p.agency().equals("Văn phòng UBND tỉnh"))
                .collect(Collectors.groupingBy(DemoPerson::role, Collectors.counting()));
        assertThat(count)
                .containsEntry(Role.CHAIR, 1L)
                .containsEntry(Role.VICE_CHAIR, 3L)
                .containsEntry(Role.OFFICE_LEADER, 3L)
                .containsEntry(Role.OFFICER, 6L)
                .containsEntry(Role.CLERK, 2L)
                .containsEntry(Role.FOCAL_POINT, 1L)
                .containsEntry(Role.AGENCY_STAFF, 1L);
        Set<Role> printed = content.people().stream()
                .filter(DemoPerson::printed)
                .map(DemoPerson::role)
                .collect(Collectors.toSet());
        Set<Role> all = new HashSet<>(Set.of(Role.values()));
        all.remove(Role.SYSTEM);
        assertThat(printed).isEqualTo(all);
        assertThat(content.people()).filteredOn(DemoPerson::printed).allMatch(DemoPerson::signsIn);
    }

    @Test
    void addressesLeadNowhere() {
        List<DemoPerson> all = new ArrayList<>(content.people());
        all.addAll(Plan340.people());
        assertThat(all)
                .extracting(DemoPerson::email)
                .allMatch(e -> e.endsWith(".example"))
                .doesNotHaveDuplicates();
        assertThat(all)
                .extracting(DemoPerson::phone)
                .allMatch(p -> p.startsWith("0214 000 "))
                .doesNotHaveDuplicates();
        assertThat(all).extracting(DemoPerson::user).doesNotHaveDuplicates();
        assertThat(all).extracting(DemoPerson::name).doesNotHaveDuplicates();
        assertThat(content.agencies()).extracting(DemoAgency::mailbox).allMatch(e -> e.endsWith(".example"));
    }

    @Test
    void everyReferenceResolves() {
        Set<String> agencies = content.agencies().stream().map(DemoAgency::name).collect(Collectors.toSet());
        Set<String> groups = Set.of("@Các sở, ban, ngành", "@UBND các xã, phường");
        Map<String, DemoPerson> people = content.byUser();
        Map<String, DemoField> fields = content.byCode();
        assertThat(content.people()).allMatch(p -> agencies.contains(p.agency()));
        assertThat(DemoFile.rows("stand_ins.csv")).isNotEmpty().allSatisfy(row -> {
            assertThat(people.get(row.get("absent")).agency())
                    .isEqualTo(people.get(row.get("delegate")).agency());
            assertThat(people.get(row.get("delegate")).signsIn()).isTrue();
        });
        for (DemoField field : content.fields()) {
            assertThat(people.get(field.officer()).role()).isEqualTo(Role.OFFICER);
            assertThat(field.answers()).allMatch(a -> people.get(a.viceChair()).role() == Role.VICE_CHAIR);
        }
        for (DemoDirective directive : content.directives()) {
            assertThat(fields).containsKey(directive.field());
            assertThat(people).containsKey(directive.registeredBy());
            if (directive.signs() == null) {
                assertThat(directive.signer()).isNotBlank();
                assertThat(directive.signerTitle()).isNotBlank();
            } else {
                assertThat(people).containsKey(directive.signs());
            }
            for (DemoTask task : directive.written(days)) {
                Stream.of(List.of(task.lead()), task.with(), task.informed())
                        .flatMap(List::stream)
                        .forEach(name -> assertThat(name.startsWith("@") ? groups : agencies)
                                .contains(name));
                assertThat(task.with()).doesNotContain(task.lead()).doesNotHaveDuplicates();
                for (DemoAct act : task.life()) {
                    if (act.agency() != null) {
                        assertThat(agencies).contains(act.agency());
                    }
                    if (act.by() != null && !List.of("head", "staff").contains(act.by())) {
                        assertThat(people).containsKey(act.by());
                    }
                    assertThat(people.keySet()).containsAll(act.names());
                }
            }
        }
    }

    @Test
    void agenciesStandInTheReferenceTables() {
        assertThat(ReferenceNames.of2025())
                .containsAll(content.agencies().stream().map(DemoAgency::name).toList());
    }

    @Test
    void everyActIsAllowedWhereItStands() {
        for (DemoDirective directive : content.directives()) {
            for (DemoTask task : directive.written(days)) {
                DemoLives.walk(task, days);
                LocalDate last = days.date(directive.day());
                for (DemoAct act : task.life()) {
                    if (act.day() != null) {
                        assertThat(days.date(act.day())).as(task.content()).isBetween(last, START.minusDays(1));
                        last = days.date(act.day());
                    }
                    if (act.verb() == Verb.REFUSE) {
                        assertThat(act.dayOrThrow().offset() - directive.day().offset())
                                .as("working days within which one may refuse: " + task.content())
                                .isLessThanOrEqualTo(3);
                    }
                    if (act.verb() == Verb.REFUSE || act.verb() == Verb.RETURN || act.verb() == Verb.END) {
                        assertThat(act.text()).isNotBlank();
                    }
                    if (act.verb() == Verb.CLAIM) {
                        assertThat(act.text()).isNotBlank();
                        assertThat(act.number() != null || !act.files().isEmpty())
                                .as(task.content())
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void onlyTheOfficeEntersWhereNobodyCanSignIn() {
        Map<String, DemoAgency> agencies =
                content.agencies().stream().collect(Collectors.toMap(DemoAgency::name, Function.identity()));
        for (DemoTask task : tasks()) {
            boolean signsIn = agencies.get(task.lastLead()).signsIn();
            assertThat(task.life().stream()
                            .filter(DemoAct::byAgency)
                            .filter(a -> a.verb() != Verb.REFUSE)
                            .map(a -> a.paper() == null))
                    .as(task.content())
                    .allMatch(own -> own == signsIn);
        }
        assertThat(tasks()).anyMatch(t -> !agencies.get(t.lead()).signsIn());
    }

    @Test
    void everyStateAndEveryFigureOccurs() {
        Map<State, Long> states = tasks().stream()
                .collect(Collectors.groupingBy(t -> DemoLives.walk(t, days).state(), Collectors.counting()));
        assertThat(states).containsOnlyKeys(State.values());
        Map<Bucket, Long> buckets =
                tasks().stream().collect(Collectors.groupingBy(t -> DemoLives.bucket(t, days), Collectors.counting()));
        assertThat(buckets).containsOnlyKeys(Bucket.values());
        assertThat(buckets.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(DemoSeeding.WRITTEN_OUT);
        assertThat(buckets.get(Bucket.DONE_ON_TIME)).isGreaterThan(buckets.get(Bucket.DONE_LATE) * 3);
    }

    @Test
    void everyQueueHasSomething() {
        assertThat(open(0, 0)).as("due today").isNotEmpty();
        assertThat(open(1, 3)).as("due soon").hasSizeGreaterThanOrEqualTo(3);
        assertThat(open(-3, -1)).as("just overdue").isNotEmpty();
        assertThat(open(-60, -30)).as("long overdue").isNotEmpty();
        assertThat(waiting(State.ASSIGNED)).as("unacknowledged, fresh and old").hasSizeGreaterThanOrEqualTo(4);
        assertThat(waiting(State.PENDING_CONFIRMATION).stream().map(t -> DemoLives.bucket(t, days)))
                .as("claims in time, late and without a deadline")
                .contains(Bucket.OPEN_IN_TIME, Bucket.OPEN_OVERDUE, Bucket.NO_DEADLINE_OPEN);
        assertThat(waiting(State.RETURNED).stream().map(t -> DemoLives.bucket(t, days)))
                .contains(Bucket.OPEN_IN_TIME, Bucket.OPEN_OVERDUE);
        assertThat(waiting(State.REFUSED).stream().map(t -> DemoLives.bucket(t, days)))
                .contains(Bucket.OPEN_IN_TIME, Bucket.OPEN_OVERDUE);
        assertThat(tasks())
                .filteredOn(t -> count(t, Verb.RETURN) > 0 && count(t, Verb.CONFIRM) > 0)
                .as("returned once, then confirmed")
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(tasks()).anyMatch(t -> count(t, Verb.REASSIGN) > 0);
        assertThat(tasks()).anyMatch(t -> t.due().kind() == DemoDue.Kind.REGULAR);
        assertThat(tasks()).anyMatch(t -> t.due().day() != null && t.due().day().saturday());
        assertThat(content.directives()).extracting(DemoDirective::urgency).contains(Urgency.values());
        assertThat(content.directives())
                .extracting(DemoDirective::kind)
                .contains("KH", "QD", "CT", "TB", "CV", "CD", "KL", "CTR");
        assertThat(content.directives()).anyMatch(DemoDirective::incoming);
    }

    @Test
    void oneInstructionIsAnsweredInEveryWayAndHalfFillTheSheet() {
        DemoCommon common = content.directives().stream()
                .map(d -> d.beside().common())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        assertThat(common.members()).hasSizeBetween(8, 12);
        assertThat(common.tasks().stream().map(t -> DemoLives.walk(t, days).state()))
                .contains(
                        State.COMPLETED, State.PENDING_CONFIRMATION, State.IN_PROGRESS, State.REFUSED, State.ASSIGNED);
        assertThat(common.tasks().stream().map(t -> DemoLives.bucket(t, days)))
                .contains(Bucket.DONE_ON_TIME, Bucket.OPEN_OVERDUE);
        List<DemoCommon.Member> filled =
                common.members().stream().filter(m -> m.sheet() != null).toList();
        assertThat(filled.size() * 2)
                .isBetween(common.members().size() - 1, common.members().size() + 1);
        for (DemoCommon.Member member : filled) {
            DemoCommon.Sheet sheet = Objects.requireNonNull(member.sheet());
            assertThat(sheet.answers()).hasSameSizeAs(common.asks());
            assertThat(member.life())
                    .filteredOn(a -> a.verb() == Verb.ACKNOWLEDGE)
                    .isNotEmpty()
                    .allMatch(a -> a.dayOrThrow().offset() < sheet.day().offset());
            assertThat(member.life())
                    .filteredOn(a -> a.verb() == Verb.CLAIM)
                    .as("the sheet is filled in before the claim")
                    .allMatch(a -> a.dayOrThrow().offset() > sheet.day().offset());
        }
    }

    /** Whatever day the demo begins on, its periods are as many, and the newest is ahead. */
    @Test
    void aTaskComesBackEachMonth() {
        DemoRecurring recurring = content.directives().stream()
                .map(d -> d.beside().recurring())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        for (LocalDate start = START; start.isBefore(START.plusYears(1)); start = start.plusDays(1)) {
            DemoDays from = new DemoDays(start, DemoContentTest::weekday, content.earliest());
            List<DemoRecurring.Turn> turns = recurring.turns(from);
            assertThat(turns).hasSize(recurring.lives().size());
            assertThat(turns.getLast().day()).isBetween(start.plusDays(1), start.plusDays(7));
            assertThat(turns.stream().map(t -> DemoLives.bucket(t.task(), from)))
                    .as("begun on " + start)
                    .containsExactly(Bucket.DONE_ON_TIME, Bucket.DONE_LATE, Bucket.DONE_ON_TIME, Bucket.OPEN_IN_TIME);
        }
    }

    @Test
    void leadersKeepStarsAndTheOfficeItsLabels() {
        for (String leader : List.of("chutich", "phochutich", "chanhvp")) {
            assertThat(tasks())
                    .filteredOn(t -> t.life().stream().anyMatch(a -> a.verb() == Verb.STAR && leader.equals(a.by())))
                    .as(leader)
                    .hasSize(3);
        }
        Map<String, Long> labels = tasks().stream()
                .flatMap(t -> t.life().stream())
                .filter(a -> a.verb() == Verb.LABEL)
                .collect(Collectors.groupingBy(DemoAct::text, Collectors.counting()));
        assertThat(labels).hasSize(2);
        assertThat(labels.values().stream().mapToLong(Long::longValue).sum()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void longTextsAndFilesOccurAndNothingIsTooLong() {
        assertThat(tasks())
                .anyMatch(t -> t.content().length() > 200)
                .allMatch(t -> t.content().length() <= 500);
        assertThat(files()).anyMatch(f -> f.length() > 120).allMatch(f -> f.length() <= 200);
        assertThat(files()).anyMatch(f -> f.endsWith(".pdf"));
        assertThat(files()).anyMatch(f -> f.endsWith(".jpg"));
        assertThat(files()).anyMatch(f -> f.endsWith(".png"));
        assertThat(files()).allMatch(f -> f.matches(".*\\.(pdf|jpg|png)"));
        assertThat(content.directives()).allMatch(d -> d.subject().length() <= 500);
    }

    @Test
    void textsTakeTheYearOfTheirDirective() {
        List<String> texts = new ArrayList<>(
                content.directives().stream().map(DemoDirective::subject).toList());
        tasks().forEach(t -> texts.addAll(List.of(t.content(), t.product())));
        assertThat(texts.stream().map(t -> DatedText.of(t, START))).noneMatch(t -> t.contains("{"));
        assertThat(DatedText.of("quý {quy} tháng {thang} năm {nam}, {namsau}", START))
                .isEqualTo("quý IV tháng 11 năm 2026, 2027");
    }

    @Test
    void aPostChangedHandsAndAFieldChangedItsViceChair() {
        assertThat(content.people()).anyMatch(p -> p.to() != null);
        DemoField culture = content.byCode().get("VH");
        assertThat(culture.viceChairOn(days.date(-150), days)).contains("phochutich");
        assertThat(culture.viceChairOn(days.date(-50), days)).contains("phochutich3");
        assertThat(content.byCode().get("NC").viceChairOn(START, days)).isEmpty();
    }

    private List<DemoTask> tasks() {
        return content.written(days);
    }

    private List<String> files() {
        return tasks().stream()
                .flatMap(t -> t.life().stream())
                .flatMap(a -> a.files().stream())
                .toList();
    }

    private List<DemoTask> open(int from, int to) {
        return tasks().stream()
                .filter(t -> Set.of(State.ASSIGNED, State.IN_PROGRESS)
                        .contains(DemoLives.walk(t, days).state()))
                .filter(t -> t.lastDue().day() != null
                        && !days.date(t.lastDue().day()).isBefore(days.date(from))
                        && !days.date(t.lastDue().day()).isAfter(days.date(to)))
                .toList();
    }

    private List<DemoTask> waiting(State state) {
        return tasks().stream()
                .filter(t -> DemoLives.walk(t, days).state() == state)
                .toList();
    }

    private Set<Role> roles(String agency) {
        return content.people().stream()
                .filter(p -> p.agency().equals(agency) && p.signsIn())
                .map(DemoPerson::role)
                .collect(Collectors.toSet());
    }

    private static long count(DemoTask task, Verb verb) {
        return task.life().stream().filter(a -> a.verb() == verb).count();
    }

    private static boolean commune(String agency) {
        return agency.startsWith("UBND ");
    }
}
