package vn.dondoc.task;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;

/** Keeps who may read the directives of a task in step with who stands to it: its own one and its further bases. */
@Component
class DirectiveReaders {

    private final TaskAgencies relations;
    private final DirectiveRegister register;
    private final JdbcClient jdbc;

    DirectiveReaders(TaskAgencies relations, DirectiveRegister register, JdbcClient jdbc) {
        this.relations = relations;
        this.register = register;
        this.jdbc = jdbc;
    }

    void follow(Actor actor, Task task) {
        set(actor, task.directive());
        List<DirectiveId> bases = jdbc.sql("SELECT DISTINCT directive_id FROM task_basis WHERE task_id = ?")
                .param(task.id().value())
                .query((row, n) -> new DirectiveId(row.getLong(1)))
                .list();
        bases.forEach(basis -> set(actor, basis));
    }

    void set(Actor actor, DirectiveId directive) {
        register.setReaders(actor, directive, relations.readers(directive));
    }
}
