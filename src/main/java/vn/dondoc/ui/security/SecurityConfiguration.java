package vn.dondoc.ui.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.shared.SiteAddress;

/** Who gets what: sheets and fonts everybody, the health's one word everybody, everything else the signed-in. */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/css/**",
        "/fonts/**",
        "/images/**",
        "/aura/**",
        "/icon.svg",
        "/favicon.ico",
        "/browser.html",
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness"
    };

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            CurrentActor current,
            SiteAddress site,
            SignInSucceeded succeeded,
            SignInFailed failed,
            PasswordProvider passwords) {
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, succeeded);
        return http.authenticationProvider(passwords)
                .authorizeHttpRequests(
                        authorize -> authorize.requestMatchers(OPEN).permitAll())
                .formLogin(form -> form.failureHandler(failed).authenticationDetailsSource(SignInDetails::of))
                .headers(HouseHeaders::write)
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login"))
                .addFilterAfter(new ForeignOrigins(site), HeaderWriterFilter.class)
                .addFilterBefore(new EndedSessions(current), AuthorizationFilter.class)
                .build();
    }
}
