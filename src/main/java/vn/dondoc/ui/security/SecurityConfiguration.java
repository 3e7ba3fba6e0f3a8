package vn.dondoc.ui.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.shared.SiteAddress;

/** Who gets what: sheets and fonts everybody, the health's one word everybody, everything else the signed-in. */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {

    /** The same for everybody: sheets, fonts, pictures, the plain pages. Vaadin permits its own paths itself. */
    private static final String[] OPEN = {
        "/css/**", "/fonts/**", "/images/**", "/aura/**", "/icon.svg", "/favicon.ico", "/browser.html"
    };

    /** One word, no details. */
    private static final String[] HEALTH = {
        "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"
    };

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            CurrentActor current,
            SiteAddress site,
            SignInSucceeded succeeded,
            SignInFailed failed,
            PasswordProvider passwords,
            RequestUtil requests,
            @Value("${server.servlet.session.cookie.name}") String cookie) {
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, succeeded);
        return http.authenticationProvider(passwords)
                .authorizeHttpRequests(authorize -> authorize
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(HEALTH)
                        .permitAll())
                .formLogin(form ->
                        form.loginPage("/login").failureHandler(failed).authenticationDetailsSource(SignInDetails::of))
                .logout(logout -> logout.addLogoutHandler(new NothingStays()))
                .headers(HouseHeaders::write)
                // the platform would let the sign-in form pass without a token; its own messages carry one of theirs
                .csrf(csrf -> csrf.csrfTokenRepository(tokens(cookie))
                        .ignoringRequestMatchers(requests::isFrameworkInternalRequest))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/login")
                                .enableCsrfConfiguration(false)
                                .anyRequest(AuthorizedUrl::authenticated))
                .addFilterAfter(new ForeignOrigins(site), HeaderWriterFilter.class)
                .addFilterBefore(new EndedSessions(current), AuthorizationFilter.class)
                .build();
    }

    /** In a cookie of its own: a sign-in form outlives the session it was drawn in (decision 0011). */
    private static CsrfTokenRepository tokens(String sessionCookie) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(sessionCookie + "-form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }
}
