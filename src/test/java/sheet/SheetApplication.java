package sheet;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.Texts;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.shell.MenuEntry;
import vn.dondoc.ui.shell.MenuSection;
import vn.dondoc.ui.shell.PersonLink;
import vn.dondoc.ui.shell.ShellBanner;
import vn.dondoc.ui.shell.ShellMenu;
import vn.dondoc.ui.shell.ShellSearch;
import vn.dondoc.ui.shell.SignInLink;

/**
 * The house components with invented content and without a database, to look at while one works on them. Outside the
 * program's package, so that neither the program nor its tests see it.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@EnableScheduling
@EnableVaadin({"sheet", "vn.dondoc.ui.shell"})
@ComponentScan({"vn.dondoc.ui.shell"})
@ConfigurationPropertiesScan("vn.dondoc.ui.shell")
public class SheetApplication {

    static final Clock CLOCK = Clock.fixed(
            LocalDateTime.parse("2026-11-18T09:41").atZone(BusinessTime.ZONE).toInstant(), BusinessTime.ZONE);

    public static void main(String[] args) {
        SpringApplication.run(SheetApplication.class, args);
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.frameOptions(frames -> frames.deny()))
                .build();
    }

    /** PDFs of a folder, served by ranges: -Dsheet.papers=FOLDER, then /sheet/pdf?NAME. */
    @Bean
    WebMvcConfigurer papers() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/papers/**")
                        .addResourceLocations("file:" + System.getProperty("sheet.papers", ".") + "/");
            }
        };
    }

    /** Words that no bundle holds: {@code x.Hôm nay} is shown as it stands. */
    @Bean
    Texts texts() {
        return new Texts() {
            @Override
            public String in(Locale locale, String key, Object... arguments) {
                return key.startsWith("x.") ? key.substring(2) : super.in(locale, key, arguments);
            }
        };
    }

    @Bean
    Clock clock() {
        return CLOCK;
    }

    @Bean
    CurrentActor actor() {
        Actor officer = new Actor(
                new PersonId(1),
                "Nguyễn Thị Thu Hà",
                new PostId(1),
                "Chuyên viên",
                new AgencyId(1),
                "Phòng Theo dõi, kiểm tra",
                Role.OFFICER,
                EnumSet.allOf(Right.class),
                Set.of());
        return () -> officer;
    }

    @Bean
    ShellMenu menu() {
        return new ShellMenu() {
            @Override
            public List<MenuEntry> entries(Actor actor) {
                MenuSection main = MenuSection.MAIN;
                MenuSection mine = MenuSection.FOLLOWED;
                return List.of(
                        new MenuEntry(main, 1, Icon.HOUSE, "x.Hôm nay", "sheet/home"),
                        new MenuEntry(main, 2, Icon.LIST_CHECKS, "x.Nhiệm vụ", "sheet/list"),
                        new MenuEntry(main, 3, Icon.FILE_TEXT, "x.Văn bản chỉ đạo", "sheet/pdf"),
                        new MenuEntry(main, 4, Icon.CALENDAR_DAYS, "x.Lịch hạn", "sheet/parts"),
                        new MenuEntry(main, 5, Icon.CHART_COLUMN, "x.Báo cáo, biểu mẫu", "sheet/task"),
                        new MenuEntry(main, 6, Icon.LAYOUT_DASHBOARD, "x.Bảng điều hành", "sheet/board"),
                        new MenuEntry(mine, 1, Icon.HOURGLASS, "x.Chờ xác nhận", "sheet/list?q=wait", Tone.WAIT),
                        new MenuEntry(mine, 2, Icon.CLOCK_ALERT, "x.Quá hạn", "sheet/list?q=late", Tone.BAD),
                        new MenuEntry(mine, 3, Icon.ALARM_CLOCK, "x.Sắp đến hạn", "sheet/list?q=soon", Tone.SOON),
                        new MenuEntry(mine, 4, Icon.INBOX, "x.Chờ tiếp nhận", "sheet/list?q=new"),
                        new MenuEntry(mine, 5, Icon.UNDO_2, "x.Bị trả lại", "sheet/list?q=ret", Tone.RET),
                        new MenuEntry(mine, 6, Icon.CALENDAR_PLUS, "x.Xin gia hạn", "sheet/list?q=more"));
            }

            @Override
            public Map<String, Long> counts(Actor actor) {
                return Map.of(
                        "sheet/list", 2000L,
                        "sheet/list?q=wait", 9L,
                        "sheet/list?q=late", 14L,
                        "sheet/list?q=soon", 23L,
                        "sheet/list?q=new", 6L,
                        "sheet/list?q=ret", 4L,
                        "sheet/list?q=more", 2L);
            }
        };
    }

    @Bean
    ShellSearch search() {
        return typed -> "sheet/list?tim=" + typed;
    }

    @Bean
    SignInLink forgotten() {
        return new SignInLink("x.Quên mật khẩu?", "sheet/home");
    }

    @Bean
    PersonLink account() {
        return new PersonLink(Icon.CIRCLE_USER_ROUND, "x.Tài khoản của tôi", "sheet/parts");
    }

    @Bean
    ShellBanner banner() {
        return actor -> System.getProperty("sheet.banner") == null
                ? Optional.empty()
                : Optional.of(new InlineMessage(
                        InlineMessage.Kind.WARNING, "Bản dùng thử", "Dữ liệu là hư cấu; thư không ra khỏi máy này."));
    }
}
