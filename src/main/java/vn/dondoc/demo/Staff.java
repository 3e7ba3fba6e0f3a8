package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;

/** The demo's people as actors of a day: in their post, with the rights of its role. */
final class Staff {

    /** @param to last day; null for open */
    record Held(
            DemoPerson who,
            PersonId person,
            PostId post,
            AgencyId agency,
            String agencyName,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean on(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    private final Map<String, Held> byUser;
    private final Map<AgencyId, List<Held>> byAgency;
    private final Map<String, DemoField> fields;
    private final Map<String, FieldId> fieldIds;
    private final Map<Role, Set<Right>> rights;
    private final DemoDays days;

    Staff(
            List<Held> held,
            Map<String, DemoField> fields,
            Map<String, FieldId> fieldIds,
            Map<Role, Set<Right>> rights,
            DemoDays days) {
        this.byUser = held.stream().collect(Collectors.toMap(h -> h.who().user(), h -> h));
        this.byAgency = held.stream().collect(Collectors.groupingBy(Held::agency));
        this.fields = fields;
        this.fieldIds = fieldIds;
        this.rights = rights;
        this.days = days;
    }

    Held held(String user) {
        Held held = byUser.get(user);
        if (held == null) {
            throw new IllegalStateException("Nobody is " + user);
        }
        return held;
    }

    FieldId field(String code) {
        return Objects.requireNonNull(fieldIds.get(code), code);
    }

    Actor actor(String user, LocalDate day) {
        Held held = held(user);
        if (!held.on(day)) {
            throw new IllegalStateException(user + " is not in post on " + day);
        }
        return actor(held, day);
    }

    /**
     * Who acts for an agency on a day.
     *
     * @param by "head" or "staff"; null for the focal point, or the head where there is none
     */
    Actor of(AgencyId agency, @Nullable String by, LocalDate day) {
        Role wanted = by == null ? Role.FOCAL_POINT : by.equals("staff") ? Role.AGENCY_STAFF : Role.AGENCY_LEADER;
        List<Held> there = byAgency.getOrDefault(agency, List.of()).stream()
                .filter(h -> h.on(day))
                .toList();
        Held held = there.stream()
                .filter(h -> h.who().role() == wanted)
                .findFirst()
                .or(() -> there.stream()
                        .filter(h -> h.who().role() == Role.AGENCY_LEADER)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("Nobody acts for agency " + agency + " on " + day));
        return actor(held, day);
    }

    /** Whose name stands under an agency's paper: its head's, or the focal point's. */
    Held signs(AgencyId agency, LocalDate day) {
        List<Held> there = byAgency.getOrDefault(agency, List.of()).stream()
                .filter(h -> h.on(day))
                .toList();
        return there.stream().filter(h -> h.who().role().isHead()).findFirst().orElseGet(there::getFirst);
    }

    /** The user name of the vice-chair who answers for a field on a day, else the chair's. */
    String leader(String field, LocalDate day) {
        return Objects.requireNonNull(fields.get(field)).viceChairOn(day, days).orElse("chutich");
    }

    /** The user name of the officer who follows a field. */
    String officer(String field) {
        return Objects.requireNonNull(fields.get(field)).officer();
    }

    /** The user name of the head or deputy of the office who decides in a field. */
    String decider(String field) {
        return switch (field) {
            case "TC", "CT", "XD", "NM", "DT" -> "phovp";
            case "KC", "VH", "GD", "YT" -> "phovp2";
            default -> "chanhvp";
        };
    }

    private Actor actor(Held held, LocalDate day) {
        Role role = held.who().role();
        return new Actor(
                held.person(),
                held.who().name(),
                held.post(),
                held.who().title(),
                held.agency(),
                held.agencyName(),
                role,
                rights.getOrDefault(role, Set.of()),
                role == Role.VICE_CHAIR ? answersFor(held.who().user(), day) : Set.of());
    }

    private Set<FieldId> answersFor(String user, LocalDate day) {
        return fields.values().stream()
                .filter(f -> f.viceChairOn(day, days).filter(user::equals).isPresent())
                .map(f -> field(f.code()))
                .collect(Collectors.toSet());
    }
}
