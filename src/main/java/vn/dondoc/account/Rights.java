package vn.dondoc.account;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;

/**
 * The table of rights: what each role may do. Who may change it, and in which direction, is
 * docs/decisions/0010-who-grants-what.md: nobody widens his own role, administrators never hold rights over content,
 * and such rights are given only by those who read all.
 */
@Service
@Transactional
public class Rights {

    /** Rights over settings. All others are over content: directives, tasks, figures, mails. */
    private static final Set<Right> SETTINGS = EnumSet.of(
            Right.MANAGE_AGENCIES,
            Right.MANAGE_ACCOUNTS,
            Right.MANAGE_RIGHTS,
            Right.MANAGE_CALENDAR,
            Right.MANAGE_POLICY,
            Right.MANAGE_MAIL);

    /** Content rights that reach over the whole province: a post with one of them needs two persons to be given. */
    private static final Set<Right> WIDE = EnumSet.of(
            Right.READ_ALL, Right.READ_FIGURES, Right.DECIDE, Right.DECIDE_IN_FIELD, Right.REGISTER_DIRECTIVE);

    private final JdbcClient jdbc;
    private final History history;
    private final AuthorityVersions versions;

    Rights(JdbcClient jdbc, History history, AuthorityVersions versions) {
        this.jdbc = jdbc;
        this.history = history;
        this.versions = versions;
    }

    /** Whether the right is over settings, not over content. */
    public static boolean isOverSettings(Right right) {
        return SETTINGS.contains(right);
    }

    /** The whole table, every role in it. It hides nothing: who may what is known to all who sign in. */
    @Transactional(readOnly = true)
    public Map<Role, Set<Right>> table(Actor actor) {
        return read();
    }

    /**
     * Whether the actor may switch this cell.
     *
     * @param grant true to give the right, false to take it away
     */
    public boolean maySwitch(Actor actor, Role role, Right right, boolean grant) {
        return refusal(actor, role, right, grant).isEmpty();
    }

    /**
     * Gives a right to a role or takes it away; everybody signed in feels it at the next click.
     *
     * @throws Refused if the actor may not; the table is unchanged
     */
    public void set(Actor actor, Role role, Right right, boolean granted) {
        actor.require(Right.MANAGE_RIGHTS);
        String refusal = refusal(actor, role, right, granted);
        if (!refusal.isEmpty()) {
            throw new Refused(refusal);
        }
        String sql = granted
                ? "INSERT IGNORE INTO role_right (role, right_code) VALUES (:role, :right)"
                : "DELETE FROM role_right WHERE role = :role AND right_code = :right";
        int changed = jdbc.sql(sql)
                .param("role", role.name())
                .param("right", right.name())
                .update();
        if (changed == 1) {
            versions.raiseRules();
            history.record(
                    actor,
                    new Subject(Subject.RIGHTS, 0),
                    granted ? "RIGHT_GRANTED" : "RIGHT_REVOKED",
                    List.of(new Change(role.name(), granted ? null : right.name(), granted ? right.name() : null)));
        }
    }

    Set<Right> of(Role role) {
        return read().getOrDefault(role, Set.of());
    }

    /** The whole table, for whoever judges many posts at once. */
    Map<Role, Set<Right>> byRole() {
        return read();
    }

    /** Whether a post in this role, given by an administrator, waits for a second person. */
    boolean isWide(Role role) {
        return of(role).stream().anyMatch(WIDE::contains);
    }

    /** Whether holders of this role may confirm what administrators give. */
    boolean mayConfirm(Role role) {
        return of(role).containsAll(Set.of(Right.READ_ALL, Right.MANAGE_ACCOUNTS));
    }

    private static String refusal(Actor actor, Role role, Right right, boolean grant) {
        if (!actor.may(Right.MANAGE_RIGHTS)) {
            return "error.right";
        }
        if (role == Role.SYSTEM) {
            return "account.rights.system";
        }
        if (role == actor.role() && (grant || right == Right.MANAGE_RIGHTS)) {
            return "account.rights.own-role";
        }
        if (grant && !isOverSettings(right)) {
            return role == Role.ADMINISTRATOR
                    ? "account.rights.administrator"
                    : actor.may(Right.READ_ALL) ? "" : "account.rights.content";
        }
        return "";
    }

    private Map<Role, Set<Right>> read() {
        Map<Role, Set<Right>> table = new EnumMap<>(Role.class);
        EnumSet.complementOf(EnumSet.of(Role.SYSTEM)).forEach(role -> table.put(role, EnumSet.noneOf(Right.class)));
        jdbc.sql("SELECT role, right_code FROM role_right").query(rs -> {
            table.computeIfAbsent(Role.valueOf(rs.getString(1)), role -> EnumSet.noneOf(Right.class))
                    .add(Right.valueOf(rs.getString(2)));
        });
        return table;
    }
}
