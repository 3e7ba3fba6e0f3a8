package vn.dondoc.ui.directive;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.directive.DirectiveFilter;
import vn.dondoc.directive.DirectiveRow;
import vn.dondoc.directive.Directives;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.task.ATask;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskForm;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.ScreenWalk;

/** Each row of the register says how far the directive is, as far as its reader may know. */
class DirectiveGridTest extends ScreenWalk {

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    Directives directives;

    @Autowired
    OfficeClock clock;

    @Test
    void aRowCountsTheTasksThatItsReaderMaySee() {
        clock.setTo("2026-03-02T09:00");
        Actor leader = sits(Role.OFFICE_LEADER);
        Actor officer = office.actor(Role.OFFICER, office.agency("Văn phòng UBND tỉnh"));
        AgencyId other = office.agency("Sở Y tế");
        DirectiveId directive = aTask.directive(leader, LocalDate.of(2026, 3, 2));
        Actor focal = office.actor(Role.FOCAL_POINT, office.agency("Sở Xây dựng"));
        AgencyId lead = Objects.requireNonNull(focal.agency());
        aTask.issue(
                leader,
                directive,
                drafts.add(
                        leader,
                        directive,
                        List.of(
                                task("Rà soát", lead, officer, LocalDate.of(2026, 3, 6)),
                                task("Thống kê", other, officer, LocalDate.of(2026, 3, 6)),
                                task("Tổng kết", other, officer, LocalDate.of(2026, 12, 31)))));
        drafts.add(leader, directive, List.of(task("Còn nháp", other, officer, LocalDate.of(2026, 12, 31))));
        clock.setTo("2026-03-16T09:00");

        assertThat(under(leader, directive)).endsWith(" · 02/03/2026 · 0/3 xong · 2 quá hạn");
        sits(Role.CLERK);
        assertThat(under(leader, directive)).endsWith(" · 0/3 xong · 2 quá hạn");
        sits(Role.FOCAL_POINT, lead);
        assertThat(under(leader, directive)).endsWith(" · 0/1 xong · 1 quá hạn");
    }

    private TaskForm task(String content, AgencyId lead, Actor officer, LocalDate due) {
        return aTask.complete(content, lead, officer, due);
    }

    /** The line of a phone, where the columns stand in one. */
    private String under(Actor reader, DirectiveId directive) {
        String number = directives.get(reader, directive).form().number();
        UI.getCurrent()
                .navigate(
                        DirectivePages.LIST,
                        DirectiveQuery.write(new DirectiveFilter(number, null, null, null, null, null, null)));
        DirectiveGrid grid = find(DirectiveGrid.class).single();
        DirectiveRow row = grid.getGenericDataView()
                .getItems()
                .filter(one -> one.id().equals(directive))
                .findFirst()
                .orElseThrow();
        return grid.under(row);
    }
}
