package vn.dondoc.inside;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;

/** The lists of inner tasks: of whoever gives all of his agency's, of its other people their own. */
@Service
@Transactional(readOnly = true)
public class InnerQueue {

    private final InnerRows rows;

    InnerQueue(InnerRows rows) {
        this.rows = rows;
    }

    /** The nearest deadline first; what is closed newest first; as many as one page takes. */
    public List<InnerRow> rows(Actor actor, InnerFilter filter) {
        return rows.find(actor, filter, InnerRows.MOST);
    }

    /** The first of {@link #rows}. */
    public List<InnerRow> first(Actor actor, InnerFilter filter, int some) {
        return rows.find(actor, filter, some);
    }

    /** How many there are. */
    public long count(Actor actor, InnerFilter filter) {
        return rows.count(actor, filter);
    }

    /** Whether the actor works inside an agency, so that there may be something for him. */
    public boolean isOpenTo(Actor actor) {
        return InnerAccess.isInside(actor);
    }

    /** Whether the actor gives work inside his agency, and so sees more than his own. */
    public boolean seesAll(Actor actor) {
        return InnerAccess.gives(actor);
    }
}
