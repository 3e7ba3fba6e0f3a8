package vn.dondoc.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.SignInOutcome.Accepted;
import vn.dondoc.account.SignInOutcome.NoPost;
import vn.dondoc.account.SignInOutcome.Wait;
import vn.dondoc.account.SignInOutcome.Wrong;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

@OfficeTest
class SignInsTest {

    @Autowired
    SignIns signIns;

    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    PeopleRegister register;

    @Autowired
    Passwords passwords;

    @Autowired
    IdGenerator ids;

    @Autowired
    OfficeClock clock;

    private String address() {
        return "198.51.100." + ids.next();
    }

    private SignInOutcome attempt(String name, String password, String address) {
        return signIns.attempt(new SignInAttempt(name, password, address, null, null));
    }

    @Test
    void theRightPasswordOpensHoweverItIsComposed() {
        Member member = staff.member(Role.OFFICER);
        String decomposed = Normalizer.normalize(Staff.PASSWORD, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(Staff.PASSWORD);
        for (String password : List.of(Staff.PASSWORD, decomposed)) {
            assertThat(attempt(" " + member.userName().toUpperCase(Locale.ROOT) + " ", password, address()))
                    .isInstanceOfSatisfying(Accepted.class, accepted -> {
                        assertThat(accepted.signedIn().person()).isEqualTo(member.person());
                        assertThat(accepted.signedIn().post()).isEqualTo(member.post());
                    });
        }
        assertThat(attempt(member.userName(), Staff.PASSWORD + "x", address())).isEqualTo(new Wrong());
    }

    @Test
    void aMailAddressOpensAsLongAsItIsOnePersonsOnly() {
        Member member = staff.member(Role.OFFICER);
        assertThat(attempt(member.email().toUpperCase(Locale.ROOT), Staff.PASSWORD, address()))
                .isInstanceOf(Accepted.class);
        assertThat(attempt(member.email().replace("laocai", "làocai"), Staff.PASSWORD, address()))
                .isEqualTo(new Wrong());
        Member other = staff.member(Role.OFFICER);
        register.change(Actors.JOB, other.person(), 0, new PersonData("Dùng chung", member.email(), null));
        assertThat(attempt(member.email(), Staff.PASSWORD, address())).isEqualTo(new Wrong());
        assertThat(attempt(member.userName(), Staff.PASSWORD, address())).isInstanceOf(Accepted.class);
    }

    @Test
    void aNameThatOnlyLooksTheSameOpensNothing() {
        Member member = staff.member(Role.OFFICER);
        for (String name : List.of(
                member.userName().replace('a', 'а'),
                member.userName() + "\u200b",
                member.userName().replace('u', 'ú'),
                member.userName() + "%",
                "' OR 1=1 -- ")) {
            if (!name.equals(member.userName())) {
                assertThat(attempt(name, Staff.PASSWORD, address()))
                        .describedAs(name)
                        .isEqualTo(new Wrong());
            }
        }
    }

    @Test
    void aKnownAndAnUnknownNameCostTheSame() {
        Member member = staff.member(Role.CHAIR);
        Member shut = staff.member(Role.OFFICER);
        accounts.disable(Actors.JOB, shut.person());
        var waiting = staff.person("Chưa kích hoạt");
        String waitingName = staff.userName();
        accounts.open(Actors.JOB, waiting, waitingName);

        List<List<String>> statements = new ArrayList<>();
        List<Long> hashes = new ArrayList<>();
        for (String name : List.of(
                member.userName(), staff.userName(), shut.userName(), waitingName, "", "<chưa có>", member.email())) {
            long before = passwords.computed();
            var counted = SqlCount.with(() -> attempt(name, "sai mật khẩu rồi nhé", address()));
            assertThat(counted.value()).isEqualTo(new Wrong());
            statements.add(counted.statements());
            hashes.add(passwords.computed() - before);
        }
        assertThat(statements).allSatisfy(list -> assertThat(list).isEqualTo(statements.getFirst()));
        assertThat(hashes).containsOnly(1L);

        // the right password of a shut account is no other answer than a wrong one of nobody
        assertThat(attempt(shut.userName(), Staff.PASSWORD, address())).isEqualTo(new Wrong());
    }

    @Test
    void guessesFromOneAddressAreLookedAtLessAndLess() {
        Member member = staff.member(Role.OFFICER);
        String address = address();
        long before = passwords.computed();
        List<SignInOutcome> answers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            answers.add(attempt(member.userName(), "đoán mò lần " + i, address));
        }
        assertThat(passwords.computed() - before).isBetween(5L, 8L);
        assertThat(answers.getLast())
                .isInstanceOfSatisfying(
                        Wait.class, wait -> assertThat(wait.seconds()).isPositive());
        // the right one is not looked at either, so that nobody learns by waiting
        assertThat(attempt(member.userName(), Staff.PASSWORD, address)).isInstanceOf(Wait.class);
        // the same for a name that does not exist
        String unknown = staff.userName();
        String other = address();
        long beforeUnknown = passwords.computed();
        for (int i = 0; i < 300; i++) {
            attempt(unknown, "đoán mò lần " + i, other);
        }
        assertThat(passwords.computed() - beforeUnknown).isBetween(5L, 8L);
    }

    @Test
    void manyGuessesAtOnceGainNothing() throws Exception {
        Member member = staff.member(Role.OFFICER);
        String address = address();
        long before = passwords.computed();
        try (ExecutorService crowd = Executors.newFixedThreadPool(16)) {
            List<Callable<SignInOutcome>> guesses = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String guess = "đoán cùng lúc " + i;
                guesses.add(() -> attempt(member.userName(), guess, address));
            }
            for (Future<SignInOutcome> answer : crowd.invokeAll(guesses)) {
                assertThat(answer.get()).isNotInstanceOf(Accepted.class);
            }
        }
        assertThat(passwords.computed() - before).isLessThanOrEqualTo(10);
    }

    @Test
    void strangersCannotShutTheChairOut() {
        Member chair = staff.member(Role.CHAIR);
        String device = ((Accepted) attempt(chair.userName(), Staff.PASSWORD, address())).device();
        String shared = address();
        for (int i = 0; i < 100; i++) {
            attempt(chair.userName(), "người lạ đoán " + i, address());
            attempt(chair.userName(), "cùng mạng đoán " + i, shared);
        }
        // from the browser he used before: at once, even beside the stranger
        assertThat(signIns.attempt(new SignInAttempt(chair.userName(), Staff.PASSWORD, shared, device, null)))
                .isInstanceOf(Accepted.class);
        for (int i = 0; i < 30; i++) {
            attempt(chair.userName(), "người lạ đoán thêm " + i, address());
        }
        // from a new one: after one short wait, however long the strangers go on
        String fresh = address();
        SignInOutcome first = attempt(chair.userName(), Staff.PASSWORD, fresh);
        assertThat(first)
                .isInstanceOfSatisfying(
                        Wait.class, wait -> assertThat(wait.seconds()).isBetween(1L, 10L));
        Instant since = ((Wait) first).since().minusSeconds(11);
        attempt(chair.userName(), "người lạ vẫn đoán", address());
        assertThat(signIns.attempt(new SignInAttempt(chair.userName(), Staff.PASSWORD, fresh, null, since)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void aDeviceIsTrustedForItsOwnPersonOnly() {
        Member one = staff.member(Role.OFFICER);
        Member other = staff.member(Role.OFFICER);
        String device = ((Accepted) attempt(one.userName(), Staff.PASSWORD, address())).device();
        String address = address();
        for (int i = 0; i < 20; i++) {
            signIns.attempt(new SignInAttempt(other.userName(), "đoán " + i, address, device, null));
        }
        assertThat(signIns.attempt(new SignInAttempt(other.userName(), Staff.PASSWORD, address, device, null)))
                .isInstanceOf(Wait.class);
        // and is itself delayed when it guesses its own
        for (int i = 0; i < 30; i++) {
            signIns.attempt(new SignInAttempt(one.userName(), "quên rồi " + i, address, device, null));
        }
        assertThat(signIns.attempt(new SignInAttempt(one.userName(), Staff.PASSWORD, address, device, null)))
                .isInstanceOf(Wait.class);
    }

    @Test
    void whoHoldsNoPostTodayIsToldSoOnlyWithTheRightPassword() {
        Member member = staff.member(Role.OFFICER);
        register.endPost(Actors.JOB, member.post(), 0, LocalDate.of(2026, 3, 9));
        assertThat(attempt(member.userName(), Staff.PASSWORD, address())).isEqualTo(new NoPost());
        assertThat(attempt(member.userName(), "sai mật khẩu rồi nhé", address()))
                .isEqualTo(new Wrong());
    }
}
