package vn.dondoc.demo.mailbox;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import vn.dondoc.mail.MailSettings;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.shell.MenuEntry;
import vn.dondoc.ui.shell.MenuSection;
import vn.dondoc.ui.shell.ShellMenu;
import vn.dondoc.ui.shell.SignInLink;

/** The mailbox exists in the demo's profile; elsewhere there is no route to it. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class MailboxConfiguration {

    private static final int LAST = 90;

    @Bean
    Mailbox mailbox(JdbcClient jdbc, IdGenerator ids, Clock clock) {
        return new Mailbox(jdbc, ids, clock);
    }

    @Bean
    MailboxServer mailboxServer(Mailbox mailbox) {
        return new MailboxServer(mailbox);
    }

    @Bean
    VaadinServiceInitListener mailboxRoute() {
        return event -> RouteConfiguration.forApplicationScope().setAnnotatedRoute(MailboxView.class);
    }

    /** A mail is read without signing in: whoever gets an activation link has no account yet. */
    @Bean
    @Order(1)
    SecurityFilterChain mailboxDoor(HttpSecurity http) {
        return http.securityMatcher(MailboxPages.PATH + "/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable))
                .build();
    }

    @Bean
    ShellMenu mailboxMenu() {
        return new ShellMenu() {
            @Override
            public List<MenuEntry> entries(Actor actor) {
                return List.of(new MenuEntry(MenuSection.MAIN, LAST, Icon.MAILS, "mailbox.title", MailboxView.PATH));
            }
        };
    }

    @Bean
    SignInLink mailboxLink() {
        return new SignInLink("mailbox.title", MailboxView.PATH);
    }

    /** Nobody has to switch mail on before the demo shows any; what somebody has switched stays as it is. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> mailboxSwitch(MailSettings settings) {
        return event -> settings.switchOnUnlessDecided(Actor.job("Bản trình diễn"));
    }
}
