package vn.dondoc.testing;

import java.util.Set;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;

/** Actors for tests that need no row behind them. */
public final class Actors {

    public static final Actor JOB = Actor.job("Kiểm thử");

    private Actors() {}

    /** Somebody who holds just these rights, in a role that holds none by itself. */
    public static Actor with(Right... rights) {
        return in(Role.AGENCY_STAFF, rights);
    }

    public static Actor in(Role role, Right... rights) {
        return new Actor(
                new PersonId(1),
                "Lý Thị Thử",
                new PostId(2),
                "Người thử",
                new AgencyId(3),
                "Cơ quan thử",
                role,
                Set.of(rights),
                Set.of());
    }
}
