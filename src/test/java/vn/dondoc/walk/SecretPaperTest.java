package vn.dondoc.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.dondoc.directive.DirectiveForm;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Secrecy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Role;
import vn.dondoc.task.ATask;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.Seat;
import vn.dondoc.testing.TestDatabase;

/** A paper marked Mật, Tối mật or Tuyệt mật leaves no word here: not in a table, not in a file. */
@OfficeTest
@Tag("browser")
class SecretPaperTest extends AtABrowser {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Seat seat;

    @Autowired
    DirectiveRegister register;

    @Value("${dondoc.files}")
    Path folder;

    private final String mark = "dấu-" + UUID.randomUUID().toString().substring(0, 13);

    @Test
    void theRegisterTakesNoWordOfIt() throws Exception {
        Actor clerk = seat.take(staff.member(Role.CLERK));
        for (Secrecy level : List.of(Secrecy.SECRET, Secrecy.TOP_SECRET, Secrecy.ABSOLUTE_SECRET)) {
            DirectiveForm form = ATask.form(level, "1/" + mark, DAY, "Trích yếu " + mark, List.of());
            assertThatThrownBy(() -> register.register(clerk, form)).isInstanceOf(InvalidInput.class);
        }
        DirectiveForm unchosen = ATask.form(null, "1/" + mark, DAY, "Trích yếu " + mark, List.of());
        assertThatThrownBy(() -> register.register(clerk, unchosen)).isInstanceOf(InvalidInput.class);
        assertThat(found(mark)).isEmpty();
    }

    /** The form is shut, and what a forged request sends to its upload is turned away. */
    @Test
    void theFormTakesNoFileBeforeTheLevelIsChosenNorForASecretPaper() throws Exception {
        BrowserContext clerk = signedIn(staff.member(Role.CLERK));
        Page page = clerk.pages().getFirst();
        page.navigate(site() + "/van-ban/moi");
        Locator upload = page.locator("vaadin-upload");
        upload.waitFor();
        send(clerk, page, upload);
        assertThat(found(mark)).as("before a level is chosen").isEmpty();

        choose(page, "Mật");
        assertThat(page.getByText("không được đưa vào hệ thống này").first()).isVisible();
        send(clerk, page, upload);
        assertThat(subject(page)).isDisabled();
        assertThat(found(mark)).as("for a secret paper").isEmpty();
    }

    /** Whoever sees only later that the paper is secret leaves no draft and no file. */
    @Test
    void whatWasTypedAndAttachedGoesWhenTheLevelTurnsOutToBeSecret() throws Exception {
        BrowserContext clerk = signedIn(staff.member(Role.CLERK));
        Page page = clerk.pages().getFirst();
        page.navigate(site() + "/van-ban/moi");
        page.locator("vaadin-upload").waitFor();
        choose(page, "Thường");
        subject(page).fill("Trích yếu " + mark);
        assertThat(page.locator(".draft-note")).containsText("nháp");
        page.locator("vaadin-upload input[type=file]").first().setInputFiles(payload());
        assertThat(page.locator(".file-list")).containsText(mark);
        assertThat(found(mark)).as("the draft and the file are there").isNotEmpty();

        choose(page, "Tối mật");
        assertThat(page.locator(".file-list")).isHidden();
        assertThat(found(mark)).isEmpty();
    }

    private static Locator subject(Page page) {
        return page.getByLabel("Trích yếu").first();
    }

    private static void choose(Page page, String level) {
        page.locator(".secrecy")
                .getByText(level, new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForTimeout(500);
    }

    private FilePayload payload() {
        return new FilePayload(mark + ".txt", "text/plain", ("Nội dung " + mark).getBytes(StandardCharsets.UTF_8));
    }

    /** What a browser would send if somebody opened the form by hand. */
    private void send(BrowserContext context, Page page, Locator upload) {
        String target = String.valueOf(upload.evaluate("it => it.target && new URL(it.target, document.baseURI).href"));
        assertThat(target).contains("VAADIN/dynamic");
        int status = context.request()
                .post(
                        target,
                        RequestOptions.create().setMultipart(FormData.create().set("file", payload())))
                .status();
        page.waitForTimeout(300);
        assertThat(status).isGreaterThanOrEqualTo(400);
    }

    /** Where the words stand: every text column of every table, every name and every byte of the files folder. */
    private List<String> found(String words) throws SQLException, IOException {
        List<String> places = new ArrayList<>();
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet columns =
                        statement.executeQuery("SELECT c.table_name, c.column_name FROM information_schema.columns c"
                                + " JOIN information_schema.tables t ON t.table_schema = c.table_schema"
                                + " AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'"
                                + " WHERE c.table_schema = DATABASE() AND c.data_type IN"
                                + " ('varchar', 'char', 'text', 'mediumtext', 'longtext', 'tinytext', 'blob',"
                                + " 'mediumblob', 'longblob', 'varbinary')")) {
            while (columns.next()) {
                String column = "`" + columns.getString(2) + "`";
                String sql = "SELECT COUNT(*) FROM `" + columns.getString(1) + "` WHERE LOCATE(?, CAST(" + column
                        + " AS CHAR CHARACTER SET utf8mb4)) > 0";
                try (PreparedStatement search = owner.prepareStatement(sql)) {
                    search.setString(1, words);
                    try (ResultSet count = search.executeQuery()) {
                        count.next();
                        if (count.getLong(1) > 0) {
                            places.add(columns.getString(1) + "." + column);
                        }
                    }
                }
            }
        }
        for (Path place : List.of(folder, Path.of(System.getProperty("java.io.tmpdir")))) {
            try (Stream<Path> files = Files.walk(place, place.equals(folder) ? Integer.MAX_VALUE : 3)) {
                files.filter(file -> file.getFileName().toString().contains(words) || holds(file, words))
                        .map(Path::toString)
                        .forEach(places::add);
            } catch (java.io.UncheckedIOException others) {
                // somebody else's folder in the machine's temporary one
                assertThat(place).isNotEqualTo(folder);
            }
        }
        return places;
    }

    private static boolean holds(Path file, String words) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) < 1_000_000
                    && Files.isReadable(file)
                    && new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(words);
        } catch (IOException gone) {
            return false;
        }
    }
}
