package vn.dondoc.ui.security;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import vn.dondoc.account.SignInAttempt;
import vn.dondoc.account.SignInOutcome;
import vn.dondoc.account.SignIns;

/** Hands the form's name and password to the accounts. The session gets no right: rights are asked for at each request. */
@Component
class PasswordProvider implements AuthenticationProvider {

    private static final List<SimpleGrantedAuthority> SIGNED_IN = List.of(new SimpleGrantedAuthority("ROLE_USER"));

    private final SignIns signIns;

    PasswordProvider(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication form) {
        if (!(form.getDetails() instanceof SignInDetails from)) {
            throw new SignInRefused("error", null);
        }
        SignInAttempt attempt = new SignInAttempt(
                form.getName(),
                String.valueOf(form.getCredentials()),
                from.address(),
                from.device(),
                from.waitingSince());
        return switch (signIns.attempt(attempt)) {
            case SignInOutcome.Accepted accepted -> {
                UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated(
                        from.shared() ? accepted.signedIn().onSharedMachine() : accepted.signedIn(), null, SIGNED_IN);
                token.setDetails(new SignInDetails("", accepted.device(), null, from.shared()));
                yield token;
            }
            case SignInOutcome.Wrong wrong -> throw new SignInRefused("error", null);
            case SignInOutcome.NoPost none -> throw new SignInRefused("post", null);
            case SignInOutcome.Wait wait -> throw new SignInRefused("wait=" + wait.seconds(), wait.since());
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
