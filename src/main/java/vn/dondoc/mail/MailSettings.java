package vn.dondoc.mail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.StaleVersion;

/**
 * Cài đặt thư: where mail goes out (the administrator's), and whether reminders go out at all (an office leader's, after
 * the dry run). Account mails are held by neither switch.
 */
@Service
@Transactional
public class MailSettings {

    private static final Subject HISTORY = new Subject(Subject.MAIL, 0);
    private static final int MAX_REASON = 300;
    private static final String HIDDEN = "•••";

    private final SettingTable table;
    private final SenderPlans plans;
    private final SecretBox secrets;
    private final MailDomain domain;
    private final SenderBreaker breaker;
    private final SenderBell bell;
    private final MailProperties properties;
    private final @Nullable MailRelay standIn;
    private final DryRunLooks looks;
    private final History history;
    private final Clock clock;

    MailSettings(
            SettingTable table,
            SenderPlans plans,
            SecretBox secrets,
            MailDomain domain,
            SenderBreaker breaker,
            SenderBell bell,
            MailProperties properties,
            Optional<MailRelay> standIn,
            DryRunLooks looks,
            History history,
            Clock clock) {
        this.table = table;
        this.plans = plans;
        this.secrets = secrets;
        this.domain = domain;
        this.breaker = breaker;
        this.bell = bell;
        this.properties = properties;
        this.standIn = standIn.orElse(null);
        this.looks = looks;
        this.history = history;
        this.clock = clock;
    }

    /** For those who hold either right; passwords are not in it. */
    @Transactional(readOnly = true)
    public MailSettingsRow get(Actor actor) {
        if (!actor.may(Right.SWITCH_MAIL)) {
            actor.require(Right.MANAGE_MAIL);
        }
        SettingTable.Stored stored = table.read(false);
        return new MailSettingsRow(
                stored.version(),
                stored.servers(),
                !stored.secret().isEmpty(),
                !stored.archiveSecret().isEmpty(),
                secrets.hasKey(),
                standIn == null ? null : standIn.host() + ":" + standIn.port(),
                properties.divertTo().isEmpty() ? null : properties.divertTo(),
                plans.read().blocked(),
                stored.reminders(),
                stored.pause());
    }

    /**
     * Stores the servers.
     *
     * @param version the one the form was opened with
     * @throws InvalidInput with each wrong field
     * @throws StaleVersion if somebody else saved meanwhile
     */
    public void save(Actor actor, MailServers servers, long version) {
        actor.require(Right.MANAGE_MAIL);
        MailServers clean = servers.cleaned();
        clean.check();
        SettingTable.Stored before = table.read(true);
        StaleVersion.check(version, before.version());
        requireSecretAgain(before, clean);
        table.write(
                clean,
                clean.secret() == null ? before.secret() : secrets.close(clean.secret()),
                clean.archiveSecret() == null ? before.archiveSecret() : secrets.close(clean.archiveSecret()));
        domain.learn(clean.fromAddress());
        history.record(actor, HISTORY, "MAIL_SERVERS_CHANGED", changes(before.servers(), clean));
        // a wrong password was perhaps just corrected
        breaker.probeNow();
        bell.ring();
    }

    /**
     * Switches reminders and notices of acts on or off. A job may do it: the demo's own.
     *
     * @throws DomainException if somebody switches on who has not looked today at what would go out
     */
    public void switchReminders(Actor actor, boolean on, long version) {
        requireSwitch(actor);
        if (on && !actor.isJob() && !looks.seenToday(actor)) {
            throw new DomainException("mail.switch.look-first");
        }
        SettingTable.Stored before = table.read(true);
        StaleVersion.check(version, before.version());
        table.switchReminders(actor, on, clock.instant());
        history.record(
                actor,
                HISTORY,
                on ? "MAIL_SWITCHED_ON" : "MAIL_SWITCHED_OFF",
                List.of(new Change(
                        "switchedOn", Boolean.toString(before.reminders().on()), Boolean.toString(on))));
        bell.ring();
    }

    /** Switches them on if nobody has touched the switch yet; for the demo's job. */
    public void switchOnUnlessDecided(Actor job) {
        job.requireJob();
        SettingTable.Stored before = table.read(true);
        if (before.reminders().at() == null) {
            switchReminders(job, true, before.version());
        }
    }

    /** Holds reminders and notices for a while. @param reason shown on the banner, required */
    public void pause(Actor actor, String reason) {
        requireSwitch(actor);
        String clean = SearchText.clean(reason).replaceAll("\\s+", " ");
        new InvalidInput.Collector()
                .when(clean.isEmpty(), "reason", "error.required")
                .when(clean.length() > MAX_REASON, "reason", "error.too-long", MAX_REASON)
                .throwIfAny();
        table.read(true);
        table.pause(actor, true, clean, clock.instant());
        history.record(actor, HISTORY, "MAIL_PAUSED", List.of(new Change("reason", null, clean)));
    }

    /** Lets them go again: what waited goes out now. */
    public void resume(Actor actor) {
        requireSwitch(actor);
        SettingTable.Stored before = table.read(true);
        if (before.pause().on()) {
            table.pause(actor, false, "", clock.instant());
            history.record(
                    actor,
                    HISTORY,
                    "MAIL_RESUMED",
                    List.of(new Change("reason", before.pause().reason(), null)));
            bell.ring();
        }
    }

    /** Asks the sender to try again at once after a fault. */
    public void tryNow(Actor actor) {
        if (!actor.may(Right.SWITCH_MAIL)) {
            actor.require(Right.MANAGE_MAIL);
        }
        breaker.probeNow();
        bell.ring();
    }

    /** A stored password goes to the server and the user it was typed for, and to no other. */
    private static void requireSecretAgain(SettingTable.Stored before, MailServers after) {
        MailServers known = before.servers();
        boolean relayMoved = !known.host().equals(after.host()) || !known.user().equals(after.user());
        boolean archiveMoved = !known.archiveHost().equals(after.archiveHost())
                || !known.archiveUser().equals(after.archiveUser());
        new InvalidInput.Collector()
                .when(
                        relayMoved && after.secret() == null && !before.secret().isEmpty(),
                        "secret",
                        "mail.settings.secret-again")
                .when(
                        archiveMoved
                                && after.archiveSecret() == null
                                && !before.archiveSecret().isEmpty(),
                        "archiveSecret",
                        "mail.settings.secret-again")
                .throwIfAny();
    }

    private static void requireSwitch(Actor actor) {
        if (!actor.isJob()) {
            actor.require(Right.SWITCH_MAIL);
        }
    }

    private static List<Change> changes(MailServers before, MailServers after) {
        List<Change> changes = new ArrayList<>();
        add(changes, "host", before.host(), after.host());
        add(changes, "port", before.port(), after.port());
        add(changes, "tls", before.tls(), after.tls());
        add(changes, "user", before.user(), after.user());
        add(changes, "fromAddress", before.fromAddress(), after.fromAddress());
        add(changes, "fromName", before.fromName(), after.fromName());
        add(changes, "divertTo", before.divertTo(), after.divertTo());
        add(changes, "archiveAddress", before.archiveAddress(), after.archiveAddress());
        add(changes, "archiveHost", before.archiveHost(), after.archiveHost());
        add(changes, "archivePort", before.archivePort(), after.archivePort());
        add(changes, "archiveTls", before.archiveTls(), after.archiveTls());
        add(changes, "archiveUser", before.archiveUser(), after.archiveUser());
        add(changes, "archiveFolder", before.archiveFolder(), after.archiveFolder());
        if (after.secret() != null) {
            changes.add(new Change("secret", HIDDEN, after.secret().isEmpty() ? null : HIDDEN));
        }
        if (after.archiveSecret() != null) {
            changes.add(
                    new Change("archiveSecret", HIDDEN, after.archiveSecret().isEmpty() ? null : HIDDEN));
        }
        return changes;
    }

    private static void add(List<Change> changes, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before.toString(), after.toString()));
        }
    }
}
