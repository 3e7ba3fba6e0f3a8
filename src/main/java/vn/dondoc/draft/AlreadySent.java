package vn.dondoc.draft;

import vn.dondoc.shared.DomainException;

/** The same form was sent a moment ago: what it asks for is done, and is not done again. */
public class AlreadySent extends DomainException {

    AlreadySent() {
        super("error.form.already-sent");
    }
}
