package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.SearchText;

/**
 * Who issued a paper: what was typed is looked up in the register of agencies, so that picking "UBND tỉnh" and typing it
 * are the same issuer and a number stands once.
 */
@Component
class Issuers {

    private final Agencies agencies;

    Issuers(Agencies agencies) {
        this.agencies = agencies;
    }

    /** The form with the register's own agency and name, where the register has the one that was picked or typed. */
    DirectiveForm named(Actor actor, DirectiveForm entered) {
        DirectiveSource source = entered.source();
        DirectiveForm form = entered.from(source.issuedBy(official(actor, source.paperIssuer(), source.paperOn())));
        if (!source.kind().isPaper()) {
            return form;
        }
        AgencyId picked = form.issuer();
        if (picked != null) {
            return form.issuedBy(picked, agencies.get(actor, picked).name());
        }
        List<AgencyRow> meant = meant(actor, form.issuerName(), form.issuedOn());
        // several of one name stay as typed: nothing is guessed
        return meant.size() == 1
                ? form.issuedBy(meant.getFirst().id(), meant.getFirst().name())
                : form;
    }

    /** All keys under which this issuer's papers may stand, also those that were typed before the register had it. */
    Set<String> keys(Actor actor, DirectiveEntry entry) {
        if (!entry.source().kind().isPaper()) {
            LocalDate day = entry.source().paperOn();
            return day == null ? Set.of() : keys(actor, entry.source().paperIssuer(), day);
        }
        Set<String> keys = new LinkedHashSet<>();
        keys.add(entry.issuerKey());
        Set<String> names = new LinkedHashSet<>();
        names.add(entry.issuerName());
        AgencyId issuer = entry.issuer();
        if (issuer != null) {
            AgencyRow row = agencies.get(actor, issuer);
            names.add(row.shortName());
            names.addAll(agencies.aliases(actor).getOrDefault(issuer, List.of()));
        }
        for (String name : names) {
            keys.add(DirectiveEntry.typedKey(name));
            meant(actor, name, entry.issuedOn()).forEach(row -> keys.add(DirectiveEntry.pickedKey(row.id())));
        }
        return keys;
    }

    /** The same of an issuer of whom only the name is known. */
    Set<String> keys(Actor actor, String name, LocalDate day) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(DirectiveEntry.typedKey(name));
        meant(actor, name, day).forEach(row -> keys.add(DirectiveEntry.pickedKey(row.id())));
        return keys;
    }

    /** The register's own name for what was typed, where exactly one is meant. */
    private String official(Actor actor, String name, @Nullable LocalDate day) {
        List<AgencyRow> meant = meant(actor, name, day);
        return meant.size() == 1 ? meant.getFirst().name() : name;
    }

    /** Those of that name on the day of issue; if none stood then, those of any day. */
    private List<AgencyRow> meant(Actor actor, String name, @Nullable LocalDate day) {
        String typed = SearchText.clean(name);
        if (typed.isEmpty() || day == null) {
            return List.of();
        }
        List<AgencyRow> called = agencies.called(actor, typed);
        List<AgencyRow> then = called.stream().filter(row -> row.isValidOn(day)).toList();
        return then.isEmpty() ? called : then;
    }
}
