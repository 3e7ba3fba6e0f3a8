package vn.dondoc.talk;

import java.util.List;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TalkId;
import vn.dondoc.shared.TaskId;

/** News of talk, told synchronously in the transaction of the act. */
public final class TalkEvents {

    private TalkEvents() {}

    /**
     * Somebody wrote.
     *
     * @param mentioned who is named in it
     * @param history the number of the history row
     */
    public record Written(Actor by, TaskId task, TalkId entry, List<PersonId> mentioned, long history) {

        public Written {
            mentioned = List.copyOf(mentioned);
        }
    }
}
