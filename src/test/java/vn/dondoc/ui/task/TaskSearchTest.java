package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.directive.DirectiveForm;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Secrecy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.ScreenWalk;
import vn.dondoc.ui.shell.ShellSearch;

/** What is typed into the search box: an exact code or number leads to the thing itself, anything else to the list. */
class TaskSearchTest extends ScreenWalk {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    ShellSearch search;

    @Autowired
    DirectiveRegister register;

    @Autowired
    ATask aTask;

    @Autowired
    Tasks tasks;

    @Autowired
    AnOffice office;

    @Autowired
    IdGenerator ids;

    @Test
    void theExactNumberComesBeforeWhatOnlyBeginsSo() {
        Actor leader = sits(Role.OFFICE_LEADER);
        String number = (ids.next() % 100_000_000) + "/KH-TIM";
        DirectiveId exact = register.register(leader, form(number));
        register.register(leader, form(number + "X"));
        register.register(leader, form("1" + number));
        for (String typed : List.of(number, number.toLowerCase(Locale.ROOT), " " + number.replaceAll("[/-]", " "))) {
            assertThat(search.pathFor(typed)).as(typed).isEqualTo("van-ban/" + exact);
        }
        assertThat(search.pathFor(number.substring(0, number.length() - 1)))
                .as("only a beginning")
                .startsWith("nhiem-vu?");
    }

    @Test
    void aCodeLeadsToItsTaskForWhoMaySeeIt() {
        Actor leader = sits(Role.OFFICE_LEADER);
        AgencyId lead = office.agency("Sở Xây dựng");
        TaskId id = aTask.issued(leader, aTask.complete("Rà soát", lead, leader, DAY.plusDays(40)), DAY);
        String code = tasks.get(leader, id).row().code();
        for (String typed : List.of(code, code.toLowerCase(Locale.ROOT), code.substring(3), code.replace('-', ' '))) {
            assertThat(search.pathFor(typed)).as(typed).isEqualTo(TaskPages.path(code));
        }
        sits(Role.FOCAL_POINT);
        assertThat(search.pathFor(code)).as("a stranger's search").startsWith("nhiem-vu?");
    }

    private static DirectiveForm form(String number) {
        return ATask.form(Secrecy.NORMAL, number, DAY, "Kế hoạch thử nghiệm", List.of());
    }
}
