package vn.dondoc.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Absent;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;

/**
 * Turns what a session was signed in as into what it may do now. One statement tells whether anything has changed; the
 * actor itself is kept until it has.
 */
@Component
class Authorities {

    private static final int KEPT = 5_000;

    private final JdbcClient jdbc;
    private final DelegationRows delegations;
    private final AccountProperties properties;
    private final Clock clock;
    private final Map<Seat, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Seat, Kept> eldest) {
            return size() > KEPT;
        }
    });

    Authorities(JdbcClient jdbc, DelegationRows delegations, AccountProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.delegations = delegations;
        this.properties = properties;
        this.clock = clock;
    }

    /** A post may have its holder and a stand-in before the screen at the same time. */
    private record Seat(PersonId person, PostId post) {}

    /** What an actor was derived from. */
    private record Basis(long authorityVersion, long rules, LocalDate day) {}

    private record Kept(Basis basis, Authority authority) {}

    /** Who acts now, and for whom else the person could. */
    record Authority(Actor actor, List<DelegationRow> standIns) {}

    private record Account(long authorityVersion, boolean disabled, long rules, Instant now) {}

    /** The actor of now; empty if the session has ended. */
    Optional<Actor> actor(SignedIn signedIn) {
        return find(signedIn).map(Authority::actor);
    }

    /** The same, with those for whom the person stands in today. */
    Optional<Authority> find(SignedIn signedIn) {
        Optional<Account> found = account(signedIn.person());
        if (found.isEmpty() || hasEnded(found.get(), signedIn)) {
            return Optional.empty();
        }
        Basis basis = new Basis(signedIn.authorityVersion(), found.get().rules(), LocalDate.now(clock));
        Seat seat = new Seat(signedIn.person(), signedIn.post());
        Kept before = kept.get(seat);
        if (before != null && before.basis().equals(basis)) {
            return Optional.of(before.authority());
        }
        List<DelegationRow> standIns = delegations.of(signedIn.person(), basis.day());
        Optional<Authority> authority = derive(signedIn, basis.day())
                .or(() -> standIn(signedIn, standIns, basis.day()))
                .map(actor -> new Authority(actor, standIns));
        authority.ifPresent(now -> kept.put(seat, new Kept(basis, now)));
        return authority;
    }

    private boolean hasEnded(Account account, SignedIn signedIn) {
        return account.disabled()
                || account.authorityVersion() != signedIn.authorityVersion()
                || account.now().isAfter(signedIn.since().plus(properties.longestSession()));
    }

    private Optional<Account> account(PersonId person) {
        return jdbc.sql("""
                        SELECT a.authority_version, a.disabled, r.version rules, UTC_TIMESTAMP(6) now
                        FROM account a JOIN authority_rules r ON r.id = 1
                        WHERE a.person_id = :person
                        """)
                .param("person", person.value())
                .query((rs, number) -> new Account(
                        rs.getLong("authority_version"),
                        rs.getBoolean("disabled"),
                        rs.getLong("rules"),
                        rs.getObject("now", Instant.class)))
                .optional();
    }

    private Optional<Actor> derive(SignedIn signedIn, LocalDate day) {
        return jdbc.sql("""
                        SELECT h.name, p.title, p.role, o.id agency_id, o.name agency_name
                        FROM post p
                        JOIN person h ON h.id = p.person_id
                        JOIN agency u ON u.id = p.unit_id
                        JOIN agency o ON o.id = u.owner_id
                        WHERE p.id = :post AND p.person_id = :person AND p.confirmed
                          AND p.valid_from <= :day AND (p.valid_to IS NULL OR p.valid_to >= :day)
                        """)
                .param("post", signedIn.post().value())
                .param("person", signedIn.person().value())
                .param("day", day)
                .query((rs, number) -> {
                    Role role = Role.valueOf(rs.getString("role"));
                    return new Actor(
                            signedIn.person(),
                            rs.getString("name"),
                            signedIn.post(),
                            rs.getString("title"),
                            new AgencyId(rs.getLong("agency_id")),
                            rs.getString("agency_name"),
                            role,
                            rights(role),
                            role == Role.VICE_CHAIR ? fields(signedIn.person(), day) : Set.of());
                })
                .optional();
    }

    /** Somebody in the post of another who is away: his own name, the other's rights as far as they were handed over. */
    private Optional<Actor> standIn(SignedIn signedIn, List<DelegationRow> standIns, LocalDate day) {
        Optional<DelegationRow> chosen = standIns.stream()
                .filter(row -> row.absent().id().equals(signedIn.post()))
                .findFirst();
        return chosen.map(row -> {
            PostRow absent = row.absent();
            PersonId holder = absent.person().id();
            return new Actor(
                    signedIn.person(),
                    row.delegate().person().name(),
                    signedIn.post(),
                    row.delegate().title(),
                    absent.agency(),
                    agencyName(absent.agency()),
                    absent.role(),
                    row.scope().of(rights(absent.role())),
                    row.scope().within(absent.role() == Role.VICE_CHAIR ? fields(holder, day) : null),
                    new Absent(holder, absent.person().name(), absent.title()));
        });
    }

    private String agencyName(AgencyId agency) {
        return jdbc.sql("SELECT name FROM agency WHERE id = :id")
                .param("id", agency.value())
                .query(String.class)
                .single();
    }

    private Set<Right> rights(Role role) {
        List<Right> rights = jdbc.sql("SELECT right_code FROM role_right WHERE role = :role")
                .param("role", role.name())
                .query((rs, number) -> Right.valueOf(rs.getString(1)))
                .list();
        return rights.isEmpty() ? Set.of() : EnumSet.copyOf(rights);
    }

    private Set<FieldId> fields(PersonId person, LocalDate day) {
        return jdbc
                .sql("SELECT field_id FROM field_duty WHERE person_id = :person AND valid_from <= :day"
                        + " AND (valid_to IS NULL OR valid_to >= :day)")
                .param("person", person.value())
                .param("day", day)
                .query(Long.class)
                .list()
                .stream()
                .map(FieldId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
