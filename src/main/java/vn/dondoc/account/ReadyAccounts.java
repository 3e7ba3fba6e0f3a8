package vn.dondoc.account;

import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Refused;

/** Accounts of a whole office that can sign in at once, for the demo alone. */
@Service
@Transactional
public class ReadyAccounts {

    private final Accounts accounts;
    private final AccountTable table;
    private final Passwords passwords;
    private final Environment environment;

    ReadyAccounts(Accounts accounts, AccountTable table, Passwords passwords, Environment environment) {
        this.accounts = accounts;
        this.table = table;
        this.passwords = passwords;
        this.environment = environment;
    }

    /**
     * Opens an account for each person; all have one password, which is hashed once: a hash is slow by design.
     *
     * @throws Refused outside the demo and the tests, and for everybody but a job
     */
    public void open(Actor job, Map<PersonId, String> userNames, String password) {
        job.requireJob();
        if (!environment.acceptsProfiles(Profiles.of("demo", "test"))) {
            throw new Refused("account.demo-only");
        }
        String hash = passwords.hash(password);
        userNames.forEach((person, userName) -> {
            accounts.open(job, person, userName);
            table.setPassword(person, hash);
        });
    }
}
