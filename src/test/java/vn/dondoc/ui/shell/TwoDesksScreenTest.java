package vn.dondoc.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.PeopleRegister;
import vn.dondoc.account.PostData;
import vn.dondoc.account.SignedIn;
import vn.dondoc.account.Staff;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.inside.InnerFilter;
import vn.dondoc.inside.InnerForm;
import vn.dondoc.inside.InnerQueue;
import vn.dondoc.inside.InnerTasks;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.ScreenWalk;
import vn.dondoc.testing.Seat;

/** One person, an officer of the Office and a member of an agency: two desks, and never the sum of both. */
class TwoDesksScreenTest extends ScreenWalk {

    private static final LocalDate DUE = LocalDate.of(2026, 4, 20);

    @Autowired
    Seat seat;

    @Autowired
    Staff staff;

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    PeopleRegister register;

    @Autowired
    CurrentActor current;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskList list;

    @Autowired
    TaskWork work;

    @Autowired
    InnerTasks inner;

    @Autowired
    InnerQueue queue;

    @Autowired
    JdbcClient jdbc;

    @Test
    void onOneDeskHeSeesNothingOfTheOtherAndTheHeaderNamesWhereHeSits() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh Hai Bàn");
        AgencyId department = office.agency("Sở Hai Bàn");
        AgencyId foreign = office.agency("Sở Khác");
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        Member member = staff.member(Role.OFFICER, province);
        PostId second = register.appoint(
                Actors.JOB,
                new PostData(member.person(), department, Role.FOCAL_POINT, "Đầu mối", LocalDate.of(2026, 2, 1), null));
        Actor officer = seat.take(member);
        TaskId theirs = issued(leader, officer, foreign);
        TaskId own = issued(leader, officer, department);

        navigate("tai-khoan");
        assertThat(desk()).isEqualTo("Chức vụ thử · Văn phòng UBND tỉnh Hai Bàn");
        assertThat(tasks.get(current.get(), theirs).row().id()).isEqualTo(theirs);
        assertThat(queue.isOpenTo(current.get())).isFalse();

        choose("Đầu mối · Sở Hai Bàn");
        Actor focal = current.get();
        assertThat(focal.post()).isEqualTo(second);
        navigate("tai-khoan");
        assertThat(desk()).as("after the page was loaded anew").isEqualTo("Đầu mối · Sở Hai Bàn");
        assertThat(list.count(focal, TaskFilter.ALL)).isOne();
        assertThatThrownBy(() -> tasks.get(focal, theirs)).isInstanceOf(NotFound.class);
        work.acknowledge(focal, aTask.seen(focal, own), null);
        inner.give(focal, own, List.of(InnerForm.to(member.person(), "Việc trong Sở", DUE)));
        assertThat(queue.count(focal, InnerFilter.MINE)).isOne();
        assertThat(jdbc.sql("SELECT actor_post FROM history_event WHERE subject_kind = 'TASK' AND subject_id = :task"
                                + " ORDER BY seq DESC LIMIT 1")
                        .param("task", own.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(second.value());

        choose("Chức vụ thử · Văn phòng UBND tỉnh Hai Bàn");
        assertThat(queue.count(current.get(), InnerFilter.MINE)).isZero();
        assertThat(inner.of(current.get(), own).rows()).isEmpty();
    }

    @Test
    void whoHasOnePostHasNoSwitchAndASharedMachineIsNamedInTheHeader() {
        Member member = staff.member(Role.OFFICER);
        seat.take(member);
        navigate("tai-khoan");
        assertThat(find(DeskSwitch.class).all()).isEmpty();
        assertThat(find(SharedSign.class).all()).isEmpty();

        SignedIn own = (SignedIn)
                SecurityContextHolder.getContext().getAuthentication().getPrincipal();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(own.onSharedMachine(), "", List.of()));
        navigate("tai-khoan");
        assertThat(find(SharedSign.class).all())
                .isNotEmpty()
                .allSatisfy(sign -> assertThat(sign.getElement().getTextRecursively())
                        .contains("Máy dùng chung", "Tự đăng xuất sau 10 phút không dùng", "Đăng xuất"));
    }

    private TaskId issued(Actor leader, Actor officer, AgencyId lead) {
        return aTask.issued(leader, aTask.complete("Rà soát", lead, officer, DUE), LocalDate.of(2026, 3, 2));
    }

    /** Another frame each time, as after a page load. */
    private void navigate(String path) {
        UI.getCurrent().navigate("login");
        UI.getCurrent().navigate(path);
    }

    private String desk() {
        return find(DeskSwitch.class).all().getFirst().getElement().getAttribute("title");
    }

    private void choose(String words) {
        DeskSwitch desk = find(DeskSwitch.class).all().getFirst();
        MenuItem item = desk.others().stream()
                .filter(one -> one.getText().equals(words))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }
}
