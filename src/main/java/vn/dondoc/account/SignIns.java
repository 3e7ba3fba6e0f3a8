package vn.dondoc.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.dondoc.account.SignInDelays.Place;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;

/**
 * Sign-in with user name, or a mail address that is nobody else's, and password. Nobody acts yet, so there is no actor. A known and an unknown name cost the same
 * statements and one computation of the same hash; wrong tries are delayed more and more, by name and address, and
 * nobody can shut another's door (docs/decisions/0011-sign-in-delays.md).
 */
@Service
public class SignIns {

    private final JdbcClient jdbc;
    private final SignInDelays delays;
    private final KnownDevices devices;
    private final Passwords passwords;
    private final PostRows posts;
    private final Clock clock;

    SignIns(
            JdbcClient jdbc,
            SignInDelays delays,
            KnownDevices devices,
            Passwords passwords,
            PostRows posts,
            Clock clock) {
        this.jdbc = jdbc;
        this.delays = delays;
        this.devices = devices;
        this.passwords = passwords;
        this.posts = posts;
        this.clock = clock;
    }

    /** Outside any transaction: each count stands at once, whatever follows. */
    public SignInOutcome attempt(SignInAttempt attempt) {
        String name = UserNames.typed(attempt.userName());
        Found found = find(name, attempt.device());
        Optional<SignInOutcome> delay = found.device()
                ? refused(delays.byDevice(Objects.requireNonNull(attempt.device())))
                : delay(name, attempt);
        if (delay.isPresent()) {
            return delay.get();
        }
        boolean right = passwords.matches(attempt.password(), found.hash());
        if (!right || found.disabled() || found.person() == null) {
            return new SignInOutcome.Wrong();
        }
        return accept(found.person(), name, attempt);
    }

    private Optional<SignInOutcome> delay(String name, SignInAttempt attempt) {
        Place address = delays.byAddress(attempt.address());
        Place pair = delays.byPair(name, attempt.address());
        Place account = delays.byAccount(name);
        Optional<SignInOutcome> refused = refused(address).or(() -> refused(pair));
        if (refused.isPresent()) {
            return refused;
        }
        long seconds = delays.secondsByAccount(account);
        Instant since = attempt.waitingSince() == null ? account.now() : attempt.waitingSince();
        long left = since.plusSeconds(seconds).getEpochSecond() - account.now().getEpochSecond();
        return left <= 0 ? Optional.empty() : Optional.of(new SignInOutcome.Wait(left, since));
    }

    private static Optional<SignInOutcome> refused(Place place) {
        return place.allowed() ? Optional.empty() : Optional.of(new SignInOutcome.Wait(place.seconds(), place.now()));
    }

    private SignInOutcome accept(PersonId person, String name, SignInAttempt attempt) {
        String device = devices.keep(person, attempt.device());
        delays.forgive(name, attempt.address(), attempt.device() == null ? device : attempt.device());
        List<PostRow> held = posts.openOn(person.value(), LocalDate.now(clock));
        if (held.isEmpty()) {
            return new SignInOutcome.NoPost();
        }
        jdbc.sql("UPDATE account SET last_sign_in_at = UTC_TIMESTAMP(6) WHERE person_id = :person")
                .param("person", person.value())
                .update();
        return jdbc.sql(
                        "SELECT authority_version, last_post_id, UTC_TIMESTAMP(6) now FROM account WHERE person_id = :person")
                .param("person", person.value())
                .query((rs, number) -> {
                    long last = rs.getLong("last_post_id");
                    PostId post = held.stream()
                            .map(PostRow::id)
                            .filter(id -> id.value() == last)
                            .findFirst()
                            .orElse(held.getFirst().id());
                    return new SignInOutcome.Accepted(
                            new SignedIn(
                                    person, post, rs.getLong("authority_version"), rs.getObject("now", Instant.class)),
                            device);
                })
                .single();
    }

    /**
     * @param knownAs the user name or mail address by which it was found
     * @param device whether the browser is one from which this person has signed in before
     */
    private record Found(
            @Nullable PersonId person,
            String knownAs,
            @Nullable String hash,
            boolean disabled,
            boolean device) {}

    private Found find(String name, @Nullable String device) {
        List<Found> found = jdbc
                .sql("""
                        SELECT a.person_id, a.user_name known_as, a.password_hash, a.disabled, d.token_hash IS NOT NULL known
                        FROM account a
                        LEFT JOIN known_device d ON d.person_id = a.person_id AND d.token_hash = :device
                        WHERE a.user_name = :name
                        UNION ALL
                        SELECT a.person_id, h.email, a.password_hash, a.disabled, d.token_hash IS NOT NULL
                        FROM person h
                        JOIN account a ON a.person_id = h.id
                        LEFT JOIN known_device d ON d.person_id = a.person_id AND d.token_hash = :device
                        WHERE h.email = :name
                        """)
                .param("name", name)
                .param("device", KnownDevices.digest(device == null ? "" : device))
                .query((rs, number) -> new Found(
                        new PersonId(rs.getLong("person_id")),
                        rs.getString("known_as"),
                        rs.getString("password_hash"),
                        rs.getBoolean("disabled"),
                        rs.getBoolean("known")))
                .list()
                .stream()
                .filter(row -> row.knownAs().equalsIgnoreCase(name))
                .toList();
        return found.size() == 1 ? found.getFirst() : new Found(null, "", null, false, false);
    }
}
