package vn.dondoc.ui.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.shared.SiteAddress;
import vn.dondoc.ui.shell.PublicPaths;

/** Who gets what: sheets and fonts everybody, the health's one word everybody, everything else the signed-in. */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {

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
            RequestUtil requests) {
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, succeeded);
        return http.authenticationProvider(passwords)
                .authorizeHttpRequests(authorize -> authorize
                        .requestMatchers(PublicPaths.ALL)
                        .permitAll()
                        .requestMatchers(HEALTH)
                        .permitAll())
                .formLogin(form ->
                        form.loginPage("/login").failureHandler(failed).authenticationDetailsSource(SignInDetails::of))
                .headers(HouseHeaders::write)
                // the platform would let the sign-in form pass without a token; its own messages carry one of theirs
                .csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/login")
                                .enableCsrfConfiguration(false)
                                .anyRequest(AuthorizedUrl::authenticated))
                .addFilterAfter(new ForeignOrigins(site), HeaderWriterFilter.class)
                .addFilterBefore(new EndedSessions(current), AuthorizationFilter.class)
                .build();
    }
}
