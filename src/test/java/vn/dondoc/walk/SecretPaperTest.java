package vn.dondoc.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.directive.DirectiveForm;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Secrecy;
import vn.dondoc.draft.Drafts;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Role;
import vn.dondoc.task.ATask;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeClock;
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

    @Autowired
    vn.dondoc.file.Files stored;

    @Autowired
    Drafts drafts;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Instant began = Instant.now();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final String mark = "dấu-" + UUID.randomUUID().toString().substring(0, 13);

    @BeforeEach
    void readTheLog() {
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @AfterEach
    void leaveTheLog() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
    }

    @Test
    void theRegisterTakesNoWordOfIt() throws Exception {
        Actor clerk = seat.take(staff.member(Role.CLERK));
        for (Secrecy level : List.of(Secrecy.SECRET, Secrecy.TOP_SECRET, Secrecy.ABSOLUTE_SECRET)) {
            DirectiveForm form = ATask.form(level, "1/" + mark, DAY, "Trích yếu " + mark, List.of());
            assertThatThrownBy(() -> register.register(clerk, form)).isInstanceOf(InvalidInput.class);
        }
        DirectiveForm unchosen = ATask.form(null, "1/" + mark, DAY, "Trích yếu " + mark, List.of());
        assertThatThrownBy(() -> register.register(clerk, unchosen)).isInstanceOf(InvalidInput.class);
        assertThat(foundOnTheDisk(mark)).isEmpty();
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
        assertThat(foundOnTheDisk(mark)).as("before a level is chosen").isEmpty();

        choose(page, "Mật");
        assertThat(page.getByText("không được đưa vào hệ thống này").first()).isVisible();
        send(clerk, page, upload);
        assertThat(subject(page)).isDisabled();
        assertThat(foundOnTheDisk(mark)).as("for a secret paper").isEmpty();
    }

    /**
     * Whoever sees only later that the paper is secret leaves no draft and no file. What the database once wrote stands
     * in its freed pages until they are written anew; that is why the level comes first.
     */
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
        assertThat(foundOnTheDisk(mark))
                .as("the draft and the file are there, and the search sees them")
                .anyMatch(place -> place.startsWith("draft."))
                .anyMatch(place -> place.startsWith("stored_file."))
                .anyMatch(place -> place.startsWith(TestDatabase.FOLDER.toString()));

        choose(page, "Tối mật");
        assertThat(page.locator(".file-list")).isHidden();
        assertThat(found(mark)).isEmpty();
    }

    /** Removed from the list with the X before the level was seen: it is gone already. */
    @Test
    void aFileThatWasRemovedFromTheListIsGone() throws Exception {
        Page page = openForm();
        choose(page, "Thường");
        upload(page);
        assertThat(found(mark)).as("the file is there").isNotEmpty();
        page.locator(".file-list vaadin-button").click();
        assertThat(page.locator(".file-list")).isHidden();
        choose(page, "Mật");
        assertThat(found(mark)).isEmpty();
    }

    /** The level is chosen while the file is on its way: it is taken back when it has arrived. */
    @Test
    void aFileThatIsStillOnItsWayWhenTheLevelTurnsOutToBeSecretIsGone() throws Exception {
        Page page = openForm();
        choose(page, "Thường");
        String target = String.valueOf(
                page.locator("vaadin-upload").evaluate("it => new URL(it.target, document.baseURI).href"));
        String cookies = page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        byte[] content = ("Nội dung " + mark + "\n").repeat(40).getBytes(StandardCharsets.UTF_8);
        URI address = URI.create(target);
        try (Socket slow = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = slow.getOutputStream();
            out.write(("POST " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nCookie: "
                            + cookies + "\r\nContent-Type: text/plain\r\nX-Filename: cham.txt\r\nContent-Length: "
                            + content.length + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(content, 0, content.length / 2);
            out.flush();
            untilUnderWay();
            choose(page, "Tuyệt mật");
            assertThat(page.getByText("không được đưa vào hệ thống này").first())
                    .isVisible();
            out.write(content, content.length / 2, content.length - content.length / 2);
            out.flush();
            slow.getInputStream().readAllBytes();
        }
        assertThat(found(mark)).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM stored_file WHERE name = 'cham.txt'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** What nobody sent, and no draft names, is swept a day later; the draft brings its file back until then and after. */
    @Test
    void aFormThatIsLeftKeepsItsFileInItsDraftOnly() throws Exception {
        Page page = openForm();
        choose(page, "Thường");
        upload(page);
        assertThat(page.locator(".draft-note")).containsText("nháp");
        page.navigate(site() + "/van-ban");
        page.locator("h1").first().waitFor();
        clock.forward(Duration.ofDays(2));
        stored.sweep(Actors.JOB);
        clock.forward(Duration.ofDays(-2));
        assertThat(found(mark)).isNotEmpty();

        page.navigate(site() + "/van-ban/moi");
        choose(page, "Thường");
        page.getByText("Khôi phục").first().click();
        assertThat(page.locator(".file-list")).containsText(mark);
        choose(page, "Mật");
        assertThat(page.locator(".file-list")).isHidden();
        assertThat(found(mark)).isEmpty();
    }

    private Page openForm() {
        Page page = signedIn(staff.member(Role.CLERK)).pages().getFirst();
        page.navigate(site() + "/van-ban/moi");
        page.locator("vaadin-upload").waitFor();
        return page;
    }

    private void upload(Page page) {
        page.locator("vaadin-upload input[type=file]").first().setInputFiles(payload());
        assertThat(page.locator(".file-list")).containsText(mark);
    }

    /** Half of the file has arrived: its beginning stands in the folder of what is on its way. */
    private void untilUnderWay() throws Exception {
        for (int look = 0; look < 400; look++) {
            Path incoming = folder.resolve("incoming");
            if (Files.isDirectory(incoming)) {
                try (Stream<Path> some = Files.list(incoming)) {
                    if (some.findAny().isPresent()) {
                        return;
                    }
                }
            }
            Thread.onSpinWait();
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(25);
        }
        throw new AssertionError("The upload does not begin");
    }

    private static Locator subject(Page page) {
        return page.getByLabel("Trích yếu").first();
    }

    private static void choose(Page page, String level) {
        page.locator(".secrecy")
                .getByText(level, new Locator.GetByTextOptions().setExact(true))
                .click();
        Look.settle(page);
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
        Look.settle(page);
        assertThat(status).isGreaterThanOrEqualTo(400);
    }

    /**
     * As {@link #found}, and every page, undo and redo record that the database has on its disk. It writes them a moment
     * later; so another mark is written after the one that is looked for, and has to be found first.
     */
    private List<String> foundOnTheDisk(String words) throws SQLException, IOException {
        List<String> places = found(words);
        String later = "mốc-" + UUID.randomUUID();
        drafts.save(Actors.with(), "TEST", later, 0, "{}");
        Path database = TestDatabase.FOLDER;
        Instant deadline = Instant.now().plusSeconds(30);
        Path redo = database.resolve("database").resolve("ib_logfile0");
        while (new MarkSearch(later, Instant.EPOCH).in(redo, 0).isEmpty()) {
            assertThat(Instant.now()).as("the database writes what it was told").isBefore(deadline);
        }
        places.addAll(new MarkSearch(words, Instant.EPOCH).in(database, Integer.MAX_VALUE));
        return places;
    }

    /** Where the words stand: every text column of every table, every file of the folder, of the temporary one, the log. */
    private List<String> found(String words) throws SQLException, IOException {
        List<String> places = new ArrayList<>();
        try (Connection owner = TestDatabase.asOwner()) {
            for (Map.Entry<String, List<String>> table : textColumns(owner).entrySet()) {
                places.addAll(found(owner, table.getKey(), table.getValue(), words));
            }
        }
        places.addAll(new MarkSearch(words, Instant.EPOCH).in(folder, Integer.MAX_VALUE));
        // what others left there before this test cannot hold its mark
        places.addAll(new MarkSearch(words, began).in(Path.of(System.getProperty("java.io.tmpdir")), 4));
        log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(words))
                .forEach(places::add);
        return places;
    }

    private static Map<String, List<String>> textColumns(Connection owner) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Statement statement = owner.createStatement();
                ResultSet columns =
                        statement.executeQuery("SELECT c.table_name, c.column_name FROM information_schema.columns c"
                                + " JOIN information_schema.tables t ON t.table_schema = c.table_schema"
                                + " AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'"
                                + " WHERE c.table_schema = DATABASE() AND c.data_type IN"
                                + " ('varchar', 'char', 'text', 'mediumtext', 'longtext', 'tinytext', 'blob',"
                                + " 'mediumblob', 'longblob', 'varbinary')")) {
            while (columns.next()) {
                tables.computeIfAbsent(columns.getString(1), table -> new ArrayList<>())
                        .add(columns.getString(2));
            }
        }
        return tables;
    }

    /**
     * The columns of the table that hold the words, found in one reading of it. Bytes are compared, in small and in large
     * letters, and only what no accent can be taken from: a key of the words would have lost it.
     */
    private static List<String> found(Connection owner, String table, List<String> columns, String words)
            throws SQLException {
        String each = columns.stream()
                .map(column -> "CAST(`" + column + "` AS BINARY)")
                .map(bytes -> "MAX(LOCATE(?, " + bytes + ") + LOCATE(?, " + bytes + ")) > 0")
                .collect(Collectors.joining(", "));
        List<String> places = new ArrayList<>();
        try (PreparedStatement search = owner.prepareStatement("SELECT " + each + " FROM `" + table + "`")) {
            String plain = words.substring(words.indexOf('-') + 1);
            for (int n = 0; n < columns.size(); n++) {
                search.setBytes(2 * n + 1, plain.getBytes(StandardCharsets.US_ASCII));
                search.setBytes(2 * n + 2, plain.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
            }
            try (ResultSet row = search.executeQuery()) {
                row.next();
                for (int n = 1; n <= columns.size(); n++) {
                    if (row.getBoolean(n)) {
                        places.add(table + ".`" + columns.get(n - 1) + "`");
                    }
                }
            }
        }
        return places;
    }
}
