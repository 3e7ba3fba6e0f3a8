package vn.dondoc.inside;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;

/** To whom the actor may hand on inside his agency: its units, then its people. */
public record InnerOptions(List<Option> all) {

    public InnerOptions {
        all = List.copyOf(all);
    }

    /**
     * A unit or a person.
     *
     * @param where the unit of a person's post and its title; empty for a unit
     * @param isReached whether somebody there signs in; else he must be told by other means
     */
    public record Option(
            @Nullable AgencyId unit, @Nullable PersonId person, String name, String where, boolean isReached) {}
}
