package vn.dondoc.ui.directive;

import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.directive.Directives;
import vn.dondoc.draft.Drafts;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.DirectiveRecalls;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskFate;
import vn.dondoc.task.TaskFolders;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.ScreenWalk;

/** A directive whose tasks were given, and the screens on which the head of office says what becomes of each of them. */
abstract class GivenDirectiveWalk extends ScreenWalk {

    static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);
    static final LocalDate DUE = LocalDate.of(2026, 5, 29);

    @Autowired
    AnOffice agencies;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    Tasks tasks;

    @Autowired
    Directives directives;

    @Autowired
    TaskFolders folders;

    @Autowired
    DirectiveRecalls recalls;

    @Autowired
    Drafts kept;

    Actor leader;
    Actor officer;
    AgencyId lead;
    DirectiveId id;
    List<TaskId> given;

    /** The head of office sits at the desk, and gave these tasks to one agency. */
    void give(String... contents) {
        leader = sits(Role.OFFICE_LEADER);
        lead = agencies.agency("Sở Xây dựng");
        officer = agencies.actor(Role.OFFICER, agencies.agency("Văn phòng"));
        id = aTask.directive(leader, ISSUED);
        given = aTask.issue(
                leader,
                id,
                drafts.add(
                        leader,
                        id,
                        Stream.of(contents)
                                .map(content -> aTask.complete(content, lead, officer, DUE))
                                .toList()));
    }

    TaskRow row(int n) {
        return tasks.get(leader, given.get(n)).row();
    }

    String code(int n) {
        return String.valueOf(row(n).code());
    }

    @SuppressWarnings("unchecked")
    Select<TaskFate.Choice> forAll() {
        return field(Select.class, "Cho tất cả nhiệm vụ");
    }

    /** @param what the code of a task, or the content of an instruction to many */
    @SuppressWarnings("unchecked")
    Select<TaskFate.Choice> choiceOf(String what) {
        return find(Select.class).all().stream()
                .filter(one -> ("Xử lý " + what).equals(one.getAriaLabel().orElse("")))
                .map(one -> (Select<TaskFate.Choice>) (Object) one)
                .findFirst()
                .orElseThrow();
    }
}
