package vn.dondoc.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.WrappedHttpSession;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import vn.dondoc.account.SignedIn;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;

/** A session that is over is ended; one that has gone on under a new password is not taken for it. */
class OpenSessionsTest {

    private static final SignedIn BEFORE = signedIn(3);

    @Test
    void aSessionThatWentOnIsNotEnded() {
        assertThat(OpenSessions.hasGoneOn(session(signedIn(4)), BEFORE)).isTrue();
    }

    @Test
    void aSessionThatDidNotGoOnIs() {
        assertThat(OpenSessions.hasGoneOn(session(BEFORE), BEFORE)).isFalse();
        assertThat(OpenSessions.hasGoneOn(new WrappedHttpSession(new MockHttpSession()), BEFORE))
                .isFalse();
        assertThat(OpenSessions.hasGoneOn(null, BEFORE)).isFalse();
    }

    private static SignedIn signedIn(long version) {
        return new SignedIn(new PersonId(1), new PostId(2), version, Instant.EPOCH);
    }

    private static WrappedHttpSession session(SignedIn signedIn) {
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of())));
        return new WrappedHttpSession(session);
    }
}
