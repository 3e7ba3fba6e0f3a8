package vn.dondoc.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.account.PeopleRegister;
import vn.dondoc.account.PersonData;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.DispatchForm;
import vn.dondoc.directive.Dispatches;
import vn.dondoc.directive.Secrecy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Role;
import vn.dondoc.task.ATask;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeTest;

/** One click that arrives twice at the same moment leaves one row, whatever the form has no version for. */
@OfficeTest
class SentFormsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    SentForms sent;

    @Autowired
    DirectiveRegister register;

    @Autowired
    Dispatches dispatches;

    @Autowired
    TaskDrafts tasks;

    @Autowired
    PeopleRegister people;

    @Autowired
    ATask aTask;

    @Autowired
    AnOffice office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdGenerator ids;

    @Test
    void aDirectiveWithoutANumberIsRegisteredOnce() throws Exception {
        Actor clerk = office.actor(Role.CLERK, office.agency("Văn phòng thử"));
        String subject = "Bấm hai lần " + ids.next();
        twice(clerk, () -> register.register(clerk, ATask.form(Secrecy.NORMAL, "", DAY, subject, List.of())));
        assertThat(rows("directive WHERE subject = ?", subject)).isOne();
    }

    @Test
    void aTaskIsAddedOnceAndADispatchRecordedOnce() throws Exception {
        Actor officer = office.actor(Role.OFFICER, office.agency("Văn phòng thử"));
        String mark = "Bấm hai lần " + ids.next();
        DirectiveId directive =
                register.register(officer, ATask.form(Secrecy.NORMAL, "", DAY, "Văn bản của " + mark, List.of()));
        twice(
                officer,
                () -> tasks.add(
                        officer, directive, List.of(aTask.complete(mark, office.agency("Sở thử"), officer, DAY))));
        assertThat(rows("task WHERE content = ?", mark)).isOne();
        twice(officer, () -> {
            dispatches.record(officer, directive, new DispatchForm(DAY, null, mark, "", ""));
            return true;
        });
        assertThat(rows("directive_dispatch WHERE receiver = ?", mark)).isOne();
    }

    @Test
    void aPersonIsAddedOnce() throws Exception {
        String name = "Người " + ids.next();
        twice(Actors.JOB, () -> people.add(Actors.JOB, new PersonData(name, null, null)));
        assertThat(rows("person WHERE name = ?", name)).isOne();
    }

    @Test
    void aFormThatWasRefusedCanBeSentAgain() {
        Actor clerk = office.actor(Role.CLERK, office.agency("Văn phòng thử"));
        FormToken form = sent.open(clerk);
        assertThatThrownBy(() -> sent.once(
                        clerk, form, () -> register.register(clerk, ATask.form(null, "", DAY, "", List.of()))))
                .isInstanceOf(InvalidInput.class);
        String subject = "Gửi lại " + ids.next();
        sent.once(clerk, form, () -> register.register(clerk, ATask.form(Secrecy.NORMAL, "", DAY, subject, List.of())));
        assertThat(rows("directive WHERE subject = ?", subject)).isOne();
        assertThatThrownBy(() -> sent.once(clerk, form, () -> true)).isInstanceOf(AlreadySent.class);
    }

    private interface Act {
        Object run();
    }

    private void twice(Actor actor, Act act) throws Exception {
        FormToken form = sent.open(actor);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<?>> clicks = new ArrayList<>();
        int refused = 0;
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            for (int click = 0; click < 2; click++) {
                clicks.add(hands.submit(() -> {
                    together.await();
                    return sent.once(actor, form, act::run);
                }));
            }
            for (Future<?> click : clicks) {
                try {
                    click.get(30, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(AlreadySent.class);
                    refused++;
                }
            }
        }
        assertThat(refused).isOne();
    }

    private long rows(String what, String mark) {
        return jdbc.sql("SELECT COUNT(*) FROM " + what)
                .param(mark)
                .query(Long.class)
                .single();
    }
}
