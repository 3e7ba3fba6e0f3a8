package vn.dondoc.account;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.account.AccountTable.Account;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.IdGenerator;

/**
 * "Quên mật khẩu". The request is only noted, so that the answer costs the same whether the name exists; the link is
 * mailed a moment later.
 */
@Service
public class PasswordRequests {

    private static final Actor JOB = Actor.job("Quên mật khẩu");

    private final JdbcClient jdbc;
    private final SignInDelays delays;
    private final AccountTable table;
    private final AccountLetters letters;
    private final History history;
    private final IdGenerator ids;
    private final TransactionTemplate transaction;

    PasswordRequests(
            JdbcClient jdbc,
            SignInDelays delays,
            AccountTable table,
            AccountLetters letters,
            History history,
            IdGenerator ids,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.delays = delays;
        this.table = table;
        this.letters = letters;
        this.history = history;
        this.ids = ids;
        this.transaction = transaction;
    }

    /**
     * Notes that somebody has forgotten the password of this user name or mail address. Too many for one name or from one address are
     * dropped without a word.
     */
    public void ask(String userName, String address) {
        String name = UserNames.typed(userName);
        if (delays.mayAsk(name, address) && !name.isEmpty() && name.length() <= 254) {
            jdbc.sql("INSERT INTO reset_request (id, typed, asked_at) VALUES (:id, :typed, UTC_TIMESTAMP(6))")
                    .param("id", ids.next())
                    .param("typed", name)
                    .update();
        }
    }

    @Scheduled(fixedDelayString = "${dondoc.account.poll:2s}")
    void answerAll() {
        List<Long> waiting = jdbc.sql("SELECT id FROM reset_request ORDER BY id LIMIT 50")
                .query(Long.class)
                .list();
        for (long id : waiting) {
            transaction.executeWithoutResult(status -> answer(id));
        }
    }

    /** Two nodes may meet here: only who takes the row away answers. */
    private void answer(long id) {
        Optional<String> typed = jdbc.sql("DELETE FROM reset_request WHERE id = :id RETURNING typed")
                .param("id", id)
                .query(String.class)
                .optional();
        typed.stream()
                .flatMap(name -> table.named(name).stream())
                .filter(account -> !account.disabled() && account.email() != null)
                .forEach(this::send);
    }

    private void send(Account account) {
        letters.passwordLink(JOB, account, account.hash() == null ? CodePurpose.ACTIVATE : CodePurpose.RESET);
        history.record(
                JOB,
                new Subject(Subject.PERSON, account.person().value()),
                "LINK_SENT",
                List.of(new Change("email", null, account.email())));
    }
}
