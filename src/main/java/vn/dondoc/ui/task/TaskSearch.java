package vn.dondoc.ui.task;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.directive.DirectiveRow;
import vn.dondoc.directive.Directives;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;
import vn.dondoc.task.Tasks;
import vn.dondoc.ui.directive.DirectivePages;
import vn.dondoc.ui.shell.ShellSearch;

/** Where the search box leads: a code to its task, a number that one directive has to that directive, words to the list. */
@Component
class TaskSearch implements ShellSearch {

    private static final Pattern CODE = Pattern.compile("(?:NV)?[- ]?(\\d{4})[- ](\\d{1,5})");

    private final Tasks tasks;
    private final Directives directives;
    private final CurrentActor actors;

    TaskSearch(Tasks tasks, Directives directives, CurrentActor actors) {
        this.tasks = tasks;
        this.directives = directives;
        this.actors = actors;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.may(Right.READ_ALL) || actor.may(Right.READ_AGENCY);
    }

    @Override
    public String pathFor(String typed) {
        Actor actor = actors.get();
        String words = typed.strip();
        var code = CODE.matcher(words.toUpperCase(Locale.ROOT));
        if (code.matches()) {
            String whole = "NV-%s-%05d".formatted(code.group(1), Integer.parseInt(code.group(2)));
            try {
                tasks.byCode(actor, whole);
                return TaskPages.path(whole);
            } catch (NotFound none) {
                return list(words);
            }
        }
        List<DirectiveRow> found = directives.withNumber(actor, words, 2);
        return found.size() == 1 ? DirectivePages.path(found.getFirst().id()) : list(words);
    }

    private static String list(String words) {
        return TaskQuery.ALL.with(TaskQuery.Key.TEXT, words).path(TaskPages.LIST);
    }
}
