package vn.dondoc.ui.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Accounts;
import vn.dondoc.account.HandOvers;
import vn.dondoc.account.PeopleRegister;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.draft.SentForms;
import vn.dondoc.shared.Actor;

/** The services that the parts of a person's panel share. */
@Component
record PersonDesk(
        PeopleRegister register,
        HandOvers handOvers,
        Accounts accounts,
        Agencies agencies,
        SentForms sent,
        Clock clock) {

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<AgencyRow> validAgencies(Actor actor) {
        return agencies.validOn(actor, today());
    }
}
