package vn.dondoc.talk;

import java.util.List;
import vn.dondoc.shared.PersonId;

/**
 * An entry as it is written.
 *
 * @param text at most 2000 characters
 * @param mentioned who is named in it and told by a mail; each must be able to read it
 */
public record TalkForm(String text, Audience audience, List<PersonId> mentioned) {

    public TalkForm {
        mentioned = List.copyOf(mentioned);
    }
}
