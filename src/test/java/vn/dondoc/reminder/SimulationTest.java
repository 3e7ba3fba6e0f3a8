package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/**
 * Ninety days of an office around Tết 2017 (26/1–1/2): tasks are given, received, claimed, returned and confirmed on
 * random days, and every mail that leaves is one that {@link SimulationOracle} expects, written by hand and without any
 * of the ladder's code.
 */
@OfficeTest
class SimulationTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 1, 3);
    private static final int DAYS = 90;
    private static final int TASKS = 45;

    @Autowired
    ReminderOffice office;

    @Autowired
    ReminderDay day;

    @Autowired
    ATask aTask;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    OfficeClock clock;

    private final Map<String, TaskId> ids = new HashMap<>();
    private Actor head;
    private Actor officer;

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void ninetyDaysGiveExactlyTheMailsThatAreOwed() {
        AgencyId province = office.agency("Văn phòng", false);
        AgencyId first = office.agency("Sở Một", true);
        AgencyId second = office.agency("Sở Hai", true);
        AgencyId silent = office.agency("Xã Ba", true);
        head = office.member("Chánh Văn phòng", Role.OFFICE_LEADER, "Chánh Văn phòng", province);
        office.member("Phó Văn phòng", Role.OFFICE_LEADER, "Phó Chánh Văn phòng", province);
        officer = office.member("Chuyên viên", Role.OFFICER, "Chuyên viên", province);
        Actor vice = office.member("Phó Chủ tịch", Role.VICE_CHAIR, "Phó Chủ tịch", province);
        FieldId field = office.fieldOf(vice);
        Map<String, Actor> focals = new HashMap<>();
        focals.put("Sở Một", office.member("Đầu mối Một", Role.FOCAL_POINT, "Đầu mối", first));
        office.member("Giám đốc Một", Role.AGENCY_LEADER, "Giám đốc", first);
        office.member("Phó Giám đốc Một", Role.AGENCY_LEADER, "Phó Giám đốc", first);
        // the second agency has no focal point: its head gets his mails
        focals.put("Sở Hai", office.member("Giám đốc Hai", Role.AGENCY_LEADER, "Giám đốc", second));
        Map<String, AgencyId> agencies = Map.of("Sở Một", first, "Sở Hai", second, "Xã Ba", silent);

        office.switchOn(FIRST + "T00:00");
        List<SimulationOracle.Script> scripts = SimulationOracle.scripts(new Random(20170103), FIRST, DAYS, TASKS);
        SimulationOracle oracle = new SimulationOracle(FIRST);
        Set<LocalTime> hours = new TreeSet<>(Set.of(
                LocalTime.of(0, 10),
                LocalTime.of(7, 30),
                LocalTime.of(9, 5),
                LocalTime.of(15, 5),
                LocalTime.of(23, 0)));
        int again = 0;
        for (LocalDate today = FIRST; today.isBefore(FIRST.plusDays(DAYS)); today = today.plusDays(1)) {
            for (LocalTime hour : hours) {
                LocalDateTime moment = today.atTime(hour);
                for (SimulationOracle.Script script : scripts) {
                    for (SimulationOracle.Act act : script.actsAt(moment.minusMinutes(5))) {
                        clock.setTo(moment.minusMinutes(5).toString());
                        play(script, act, agencies, focals, field);
                    }
                }
                clock.setTo(moment.toString());
                day.plan(ReminderOffice.JOB);
                day.compose(ReminderOffice.JOB);
                if (hour.equals(LocalTime.of(9, 5))) {
                    again += day.plan(ReminderOffice.JOB) + day.compose(ReminderOffice.JOB);
                }
                office.delivered();
                oracle.live(moment, scripts);
            }
        }
        List<ReminderOffice.Got> mails = office.mails(province, first, second, silent);
        assertThat(again).as("mails and rows of second runs").isZero();
        assertThat(digests(mails)).containsExactlyInAnyOrderEntriesOf(oracle.digests(this::code));
        assertThat(acts(mails)).containsExactlyInAnyOrderElementsOf(oracle.acts(this::code));
        assertThat(mails).allSatisfy(mail -> {
            assertThat(SimulationOracle.works(mail.day())).as(mail.toString()).isTrue();
            assertThat(mail.at().toLocalTime()).isBetween(LocalTime.of(7, 0), LocalTime.of(18, 0));
        });
        assertThat(mails.stream().filter(mail -> mail.kind().equals("DIGEST")).count())
                .as("enough happened")
                .isGreaterThan(100);
    }

    private void play(
            SimulationOracle.Script script,
            SimulationOracle.Act act,
            Map<String, AgencyId> agencies,
            Map<String, Actor> focals,
            FieldId field) {
        TaskId id = ids.get(script.name());
        Actor focal = focals.get(script.agency());
        switch (act) {
            case ISSUE ->
                ids.put(
                        script.name(),
                        aTask.issued(
                                head,
                                aTask.with(
                                        aTask.complete(
                                                script.name(),
                                                agencies.get(script.agency()),
                                                officer,
                                                script.deadline()),
                                        List.of(),
                                        List.of(),
                                        field),
                                clock.instant().atZone(clock.getZone()).toLocalDate()));
            case ACKNOWLEDGE ->
                work.acknowledge(focal == null ? officer : focal, aTask.seen(head, id), focal == null ? "01/CV" : null);
            case CLAIM ->
                work.claim(
                        focal == null ? officer : focal,
                        aTask.seen(head, id),
                        new ClaimForm("Đã xong", "12/BC", null, List.of(), focal == null ? "02/CV" : null, ATask.LATE));
            case RETURN -> decisions.giveBack(head, aTask.seen(head, id), "Thiếu phụ lục");
            case CONFIRM -> decisions.confirm(head, aTask.seen(head, id));
        }
    }

    private String code(String name) {
        return tasks.get(head, ids.get(name)).row().code();
    }

    /** day + recipient → what the digest carries. */
    private static Map<String, Set<String>> digests(List<ReminderOffice.Got> mails) {
        Map<String, Set<String>> found = new TreeMap<>();
        mails.stream()
                .filter(mail -> mail.kind().equals("DIGEST"))
                .forEach(mail -> assertThat(found.put(mail.at() + " " + mail.to(), mail.what()))
                        .as("two digests of one day: " + mail)
                        .isNull());
        return found;
    }

    private static List<String> acts(List<ReminderOffice.Got> mails) {
        List<String> found = new ArrayList<>();
        mails.stream()
                .filter(mail -> !mail.kind().equals("DIGEST"))
                .forEach(mail -> mail.what().forEach(what -> found.add(mail.at() + " " + mail.to() + " " + what)));
        return found;
    }
}
