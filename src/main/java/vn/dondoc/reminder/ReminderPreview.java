package vn.dondoc.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.mail.OutgoingMail;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;

/**
 * Xem trước thư nhắc: what would go out next, by the very rules and texts that send, in a transaction that is rolled
 * back. An office leader reads the mails; the administrator sees recipient, rule and codes.
 */
@Service
public class ReminderPreview {

    private static final int MOST = 200;
    private static final int PART = 500;

    private final MailSwitch mail;
    private final RuleBook book;
    private final Planner planner;
    private final AskedPlanner askedPlanner;
    private final InnerPlanner innerPlanner;
    private final UpwardPlanner upwardPlanner;
    private final WatchPlanner watchPlanner;
    private final OwedTable owed;
    private final Composer composer;
    private final Looks looks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReminderPreview(
            MailSwitch mail,
            RuleBook book,
            Planner planner,
            AskedPlanner askedPlanner,
            InnerPlanner innerPlanner,
            UpwardPlanner upwardPlanner,
            WatchPlanner watchPlanner,
            OwedTable owed,
            Composer composer,
            Looks looks,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.mail = mail;
        this.book = book;
        this.planner = planner;
        this.askedPlanner = askedPlanner;
        this.innerPlanner = innerPlanner;
        this.upwardPlanner = upwardPlanner;
        this.watchPlanner = watchPlanner;
        this.owed = owed;
        this.composer = composer;
        this.looks = looks;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * The dry run.
     *
     * @param on whether mail is switched on; if not, this is what switching it on now would send
     * @param leavesAt when the mails would leave, business time
     * @param mails at most two hundred
     * @param more whether there are others
     */
    public record DryRun(boolean on, Instant leavesAt, List<PreviewMail> mails, boolean more) {}

    /**
     * How much would go out, for whoever is about to switch mail on.
     *
     * @param seen whether this actor has opened the dry run today
     */
    public record Ahead(Instant leavesAt, int mails, boolean more, boolean seen) {}

    /** @throws vn.dondoc.shared.Refused unless the actor switches mail or keeps its settings */
    public Ahead ahead(Actor actor) {
        requireReader(actor);
        boolean seen = looks.seenToday(actor);
        return dry(at -> new Ahead(
                at.leavesAt(), Math.min(at.mails().size(), MOST), at.mails().size() > MOST, seen));
    }

    /**
     * The mails of the dry run. Whoever may read them has looked at them by this.
     *
     * @throws vn.dondoc.shared.Refused unless the actor switches mail or keeps its settings
     */
    public DryRun now(Actor actor) {
        boolean reads = requireReader(actor);
        if (reads) {
            looks.note(actor);
        }
        return dry(at -> {
            List<OutgoingMail> mails = at.mails();
            Map<String, Carried> carried = carried(mails);
            return new DryRun(
                    at.on(),
                    at.leavesAt(),
                    mails.stream()
                            .limit(MOST)
                            .map(one -> row(one, carried.getOrDefault(one.key(), new Carried()), reads))
                            .toList(),
                    mails.size() > MOST);
        });
    }

    /**
     * The words of one mail of the dry run.
     *
     * @throws NotFound if it would not go out any more
     * @throws vn.dondoc.shared.Refused unless the actor may read it
     */
    public RenderedMail text(Actor actor, String key) {
        requireReader(actor);
        actor.require(Right.READ_ALL);
        return dry(at -> at.mails().stream()
                .filter(one -> one.key().equals(key) && !one.sealed())
                .findFirst()
                .map(OutgoingMail::logged)
                .orElseThrow(() -> new NotFound("mail.not-found")));
    }

    private static boolean requireReader(Actor actor) {
        if (!actor.may(Right.SWITCH_MAIL)) {
            actor.require(Right.MANAGE_MAIL);
        }
        return actor.may(Right.READ_ALL);
    }

    private record Moment(boolean on, Instant leavesAt, List<OutgoingMail> mails) {}

    private <T> T dry(Function<Moment, T> reading) {
        MailSwitch.Position position = mail.read();
        Instant leavesAt = book.window().digestOpens(clock.instant());
        Run run = book.run(
                leavesAt,
                position.on()
                        ? position.from()
                        : leavesAt.atZone(BusinessTime.ZONE).toLocalDate());
        T result = transaction.execute(status -> {
            status.setRollbackOnly();
            owed.takeTurn();
            List<Long> tasks = planner.look(run);
            for (int at = 0; at < tasks.size(); at += PART) {
                owed.insert(planner.rows(tasks.subList(at, Math.min(at + PART, tasks.size())), run));
            }
            owed.insert(askedPlanner.rows(run));
            owed.insert(innerPlanner.rows(run));
            owed.insert(upwardPlanner.rows(run));
            owed.insert(watchPlanner.rows(run));
            List<OutgoingMail> mails = new ArrayList<>();
            collect(mails, run, composer::acts);
            collect(mails, run, composer::digests);
            // what stays inside an agency is nobody's to look at beforehand
            mails.removeIf(OutgoingMail::inside);
            return reading.apply(new Moment(position.on(), leavesAt, mails));
        });
        return Objects.requireNonNull(result);
    }

    private static void collect(List<OutgoingMail> mails, Run run, Function<Run, Optional<List<OutgoingMail>>> batch) {
        Optional<List<OutgoingMail>> some = Optional.of(List.of());
        while (some.isPresent() && mails.size() <= MOST) {
            some = batch.apply(run);
            some.ifPresent(mails::addAll);
        }
    }

    /** What a mail carries: kinds and codes, each once. */
    private static final class Carried {
        private final List<ReminderKind> kinds = new ArrayList<>();
        private final List<String> codes = new ArrayList<>();
    }

    private Map<String, Carried> carried(List<OutgoingMail> mails) {
        Map<String, Carried> found = new HashMap<>();
        if (!mails.isEmpty()) {
            jdbc.sql(
                            "SELECT DISTINCT o.mail_key, o.kind, t.code FROM owed_reminder o LEFT JOIN task t ON t.id = o.task_id"
                                    + " WHERE o.mail_key IN (:keys) AND o.subject_kind <> '" + OwedRow.INNER_TASK
                                    + "' ORDER BY t.code")
                    .param("keys", mails.stream().map(OutgoingMail::key).toList())
                    .query(row -> {
                        Carried one = found.computeIfAbsent(row.getString(1), key -> new Carried());
                        ReminderKind kind = ReminderKind.valueOf(row.getString(2));
                        if (!one.kinds.contains(kind)) {
                            one.kinds.add(kind);
                        }
                        String code = row.getString(3);
                        if (code != null && !one.codes.contains(code)) {
                            one.codes.add(code);
                        }
                    });
        }
        return found;
    }

    private static PreviewMail row(OutgoingMail one, Carried carried, boolean reads) {
        return new PreviewMail(
                one.key(),
                one.to().name(),
                one.to().address(),
                one.to().person() == null,
                List.copyOf(carried.kinds),
                List.copyOf(carried.codes),
                reads && !one.sealed() ? one.text().subject() : null);
    }
}
