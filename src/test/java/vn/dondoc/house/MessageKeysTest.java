package vn.dondoc.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.agency.SuccessionKind;
import vn.dondoc.directive.DirectiveEnding;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.Secrecy;
import vn.dondoc.directive.SourceKind;
import vn.dondoc.inside.InnerAct;
import vn.dondoc.reminder.ReminderAlarm;
import vn.dondoc.reminder.ReminderKind;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.Bucket;
import vn.dondoc.task.CallForm;
import vn.dondoc.task.DirectiveSettlement;
import vn.dondoc.task.FirstClaim;
import vn.dondoc.task.PeriodKind;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskKind;
import vn.dondoc.task.TaskRequest;
import vn.dondoc.task.Timeliness;
import vn.dondoc.testing.RuleTest;

/**
 * The code names its texts by literals. Each that is named has its words, also where the end of a key is put together from
 * a constant; and no words stand in the bundles that no code names.
 */
@RuleTest
class MessageKeysTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/mail");
    private static final Pattern NAMED = Pattern.compile("#\\{([\\w.-]+)");
    private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/)|(?m:^\\s*//.*$)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][\\w-]*(\\.[\\w-]+)+");
    private static final Pattern START = Pattern.compile("[A-Za-z][\\w-]*(\\.[\\w-]+)*[.-]");
    private static final Pattern ENUM = Pattern.compile("\\benum ([A-Z]\\w*)");

    private static final Pattern CHANGE = Pattern.compile("new Change\\(\\s*([^,]+),");
    private static final Pattern HANDED_ON = Pattern.compile("\\badd\\(\\s*changes,\\s*\"(\\w+)\"");

    /** Fields that are named by a constant. */
    private static final Map<String, Set<String>> ELSEWHERE = Map.of(
            "CoordinationAccess.ASKED_AGENCY", Set.of("coordinatingAgency"),
            "hold.field()", Set.of("followingOfficer", "responsibleLeader"));

    /** Look like keys: what the mail library is set by, and the demo's tables. */
    private static final Pattern NO_KEY = Pattern.compile("mail\\.(smtp|imap)\\..*|[a-z]+\\.csv");

    /** Beginnings to which the code adds another literal. */
    private static final Set<String> OPEN = Set.of(
            "budget.",
            "coordination.column.",
            "directive.",
            "directive.correction.",
            "directive.end.",
            "directive.part.",
            "folder.column.",
            "issue.field.",
            "history.act.",
            "history.field.",
            "mail.",
            "mail-log.",
            "mail.account.",
            "mail.blocked.",
            "task.",
            "task-entry.",
            "reminder.assigned.sentence.",
            "reminder.assigned.subject.",
            "reminder.assigned.subject.due.",
            "reminder.assigned.title.",
            "reminder.count.",
            "reminder.counted.",
            "reminder.digest.button.",
            "reminder.digest.sentence.",
            "reminder.digest.subject.",
            "reminder.digest.title.",
            "reminder.digest.why.");

    /** Beginnings to which the code adds a constant or a number, each with all that may follow. */
    private static final Map<String, Set<String>> ENDINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("board.bucket.", names(Bucket.values())),
            Map.entry("board.level.", names(IssuingLevel.values())),
            Map.entry("board.answers.", Set.of("given", "average", "waiting", "longest")),
            Map.entry(
                    "board.times.",
                    Set.of(
                            "AGENCY",
                            "OFFICE",
                            "COORDINATOR",
                            "HOLD",
                            "total",
                            "average",
                            "on-time",
                            "on-time-first",
                            "extended",
                            "extensions")),
            Map.entry("export.first-claim.", names(FirstClaim.values())),
            Map.entry("reminder.state.asked.", names(TaskRequest.Kind.values())),
            Map.entry("task.list.asked.", names(TaskRequest.Kind.values())),
            Map.entry("directive.occasion-of.", Set.of("ORAL", "MEETING")),
            Map.entry("directive.paper-of.", without(names(SourceKind.values()), "PAPER")),
            Map.entry("directive.part-of.", names(SourceKind.values())),
            Map.entry("directive.day-of.", names(SourceKind.values())),
            Map.entry("directive.words-of.", names(SourceKind.values())),
            Map.entry("directive.person-of.", names(SourceKind.values())),
            Map.entry("directive.post-of.", names(SourceKind.values())),
            Map.entry(
                    "inner.told.",
                    Set.of(
                            "INNER_GIVEN",
                            "INNER_NOTE_PROGRESS",
                            "INNER_REPORT_DONE",
                            "INNER_CONFIRM",
                            "INNER_GIVE_BACK",
                            "INNER_CHANGE_DUE",
                            "INNER_DUE_FOLLOWED",
                            "INNER_DUE_HELD",
                            "INNER_CANCEL",
                            "INNER_HANDED_OVER")),
            Map.entry(
                    "charge.",
                    Set.of(
                            "FOLLOWED",
                            "FOLLOWED_PERIODS",
                            "ANSWERED_FOR",
                            "ANSWERED_PERIODS",
                            "FIELDS",
                            "INSIDE",
                            "PROPOSED",
                            "STOOD_IN_FOR",
                            "STANDS_IN",
                            "line")),
            Map.entry("hand-over.stays.", Set.of("INSIDE", "PROPOSED", "STOOD_IN_FOR", "STANDS_IN")),
            Map.entry("task.act.not-now.", names(TaskAct.values())),
            Map.entry(
                    "task.condition.",
                    without(names("vn.dondoc.ui.task.TaskQuery$Key"), "TEXT", "QUEUE", "LOOK", "SORT", "OPENED")),
            Map.entry("export.column.", names("vn.dondoc.report.TaskExports$Column")),
            Map.entry("export.timeliness.", names(Timeliness.Kind.values())),
            Map.entry("timeline.called.", names(CallForm.Channel.values())),
            Map.entry("task.then.", names("vn.dondoc.ui.task.ReportSheet$Then")),
            Map.entry("request.title.", names(TaskRequest.Kind.values())),
            Map.entry("inner.field.", without(names(InnerAct.values()), "CONFIRM")),
            Map.entry("inner.done.", names(InnerAct.values())),
            Map.entry("proposal.", Set.of("ISSUE", "CONFIRM", "RETURN", "CONSENT_TO_REFUSAL", "DENY_RELEASE")),
            Map.entry("proposal.done.", Set.of("CONFIRM", "RETURN", "CONSENT_TO_REFUSAL", "DENY_RELEASE")),
            Map.entry("submission.what.", Set.of("CLAIM", "REFUSE", "ASK_EXTENSION", "ASK_RELEASE")),
            Map.entry("home.laid.", Set.of("CLAIM", "REFUSE", "ASK_EXTENSION", "ASK_RELEASE", "ANSWER")),
            Map.entry("submission.", Set.of("CLAIM", "REFUSE", "ASK_EXTENSION", "ASK_RELEASE", "ANSWER")),
            Map.entry("mail-alarm.", Set.of("NOT_SET", "BLOCKED", "SILENT")),
            Map.entry("mail.reply.checked-", Set.of("SENT", "RETRY", "DEAD")),
            Map.entry("reminder-alarm.", names(ReminderAlarm.values())),
            Map.entry("directive.secrecy.refused.", without(names(Secrecy.values()), "NORMAL")),
            Map.entry(
                    "agencies.family.", without(names("vn.dondoc.ui.agency.AgencyTree$Family"), "OFFICE", "COMMITTEE")),
            Map.entry("agency.succession.number.", names(SuccessionKind.values())),
            Map.entry("mailbox.part.", names("vn.dondoc.demo.mailbox.MailboxPanel$Part")),
            Map.entry("policy.value.", Set.of("true", "false", "GIVEN", "DUE")),
            Map.entry("history.value.", Set.of("true", "false")),
            Map.entry("task-entry.kind.", names(TaskKind.values())),
            Map.entry("shell.scheme.", Set.of("system", "light", "dark")),
            Map.entry("reminder.weekday.", Set.of("1", "2", "3", "4", "5", "6", "7")),
            Map.entry("directive.end.drafts.", names(DirectiveSettlement.Rest.values())),
            Map.entry("directive.end.rules.", names(DirectiveSettlement.Rest.values())),
            Map.entry("task-entry.how.help.", Set.of("EACH", "COMMON")),
            Map.entry("directive.ended.", names(DirectiveEnding.values())),
            Map.entry("reminder.ended.", names(DirectiveEnding.values())),
            Map.entry("reminder.ended.said.", names(DirectiveEnding.values())),
            Map.entry("reminder.ended.count.", Set.of("ENDED", "HELD", "RESUMED", "CARRIED_OVER", "KEPT", "CORRECTED")),
            Map.entry("reminder.ended.fate.", Set.of("ENDED", "HELD", "RESUMED", "CARRIED_OVER", "KEPT", "CORRECTED")),
            Map.entry("reminder.folder.count.", Set.of("reported", "waiting", "confirmed", "late", "refused", "ended")),
            // the ways of the administrator's menu
            Map.entry(
                    "home.way.",
                    Set.of(
                            "co-quan",
                            "nguoi-dung",
                            "bang-quyen",
                            "linh-vuc",
                            "lich-lam-viec",
                            "quy-dinh",
                            "xem-truoc-thu",
                            "nhat-ky-thu",
                            "cai-dat-thu")),
            Map.entry("recurrence.day.", Set.of("1", "2", "3", "4", "5", "6", "7")),
            Map.entry("recurrence.month.", Set.of("QUARTER", "HALF_YEAR", "YEAR")),
            Map.entry("recurrence.words.", names(PeriodKind.values())),
            Map.entry("MailKind.", without(acts(), "INFORMED", "KEPT")),
            // what is asked and answered names its kind too
            Map.entry("reminder.notice.title.", without(notices(), "REQUESTED", "REQUEST_WITHDRAWN", "ANSWERED")),
            Map.entry("reminder.notice.subject.", without(notices(), "REQUESTED", "REQUEST_WITHDRAWN", "ANSWERED")),
            // those that quote nobody have no row
            Map.entry(
                    "reminder.notice.quote.",
                    without(notices(), "ACKNOWLEDGED", "CLAIM_WITHDRAWN", "REQUEST_WITHDRAWN", "CONFIRMED", "RESUMED")),
            Map.entry("reminder.notice.sentence.", without(notices(), "REQUESTED", "REQUEST_WITHDRAWN", "ANSWERED"))));

    private static final Set<String> KEYS = new Texts().all(Texts.VIETNAMESE).keySet();

    /** The first words of keys: what does not begin so is none. */
    private static final Set<String> FIRST =
            KEYS.stream().map(key -> key.split("\\.", 2)[0]).collect(Collectors.toSet());

    private static final Map<String, Set<String>> LITERALS = new TreeMap<>();
    private static final Set<String> ENUMS = new HashSet<>();
    private static final Set<String> OF_TEMPLATES = new HashSet<>();

    @BeforeAll
    static void read() throws IOException {
        for (Path file : files(TEMPLATES)) {
            Matcher named = NAMED.matcher(Files.readString(file));
            while (named.find()) {
                OF_TEMPLATES.add(named.group(1));
            }
        }
        for (Path file : files(SOURCES)) {
            String source = COMMENT.matcher(Files.readString(file)).replaceAll("");
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                LITERALS.computeIfAbsent(literal.group(1), one -> new TreeSet<>())
                        .add(file.getFileName().toString());
            }
            Matcher type = ENUM.matcher(source);
            while (type.find()) {
                ENUMS.add(type.group(1));
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .toList();
        }
    }

    @Test
    void whatTheCodeNamesHasItsWords() {
        List<String> wordless = new ArrayList<>();
        LITERALS.forEach((literal, files) -> {
            if (KEY.matcher(literal).matches()
                    && FIRST.contains(literal.split("\\.", 2)[0])
                    && !NO_KEY.matcher(literal).matches()
                    && !ENDINGS.containsKey(literal)
                    && !KEYS.contains(literal)
                    && KEYS.stream().noneMatch(key -> key.startsWith(literal + "."))) {
                wordless.add(literal + " " + files);
            }
        });
        OF_TEMPLATES.stream().filter(key -> !KEYS.contains(key)).forEach(wordless::add);
        assertThat(OF_TEMPLATES).isNotEmpty();
        assertThat(wordless).isEmpty();
    }

    @Test
    void aKeyPutTogetherFromAConstantHasItsWordsForEachOfThem() {
        List<String> wordless = new ArrayList<>();
        ENDINGS.forEach((start, ends) ->
                ends.stream().filter(end -> !KEYS.contains(start + end)).forEach(end -> wordless.add(start + end)));
        assertThat(wordless).isEmpty();
    }

    /** A new one fails here until it stands in one of the tables above. */
    @Test
    void everyBeginningOfAKeyIsInTheTables() {
        List<String> unknown = new ArrayList<>();
        LITERALS.forEach((literal, files) -> {
            if (START.matcher(literal).matches()
                    && FIRST.contains(literal.split("[.]", 2)[0])
                    && !OPEN.contains(literal)
                    && !ENDINGS.containsKey(literal)
                    && !isEnum(literal)) {
                unknown.add(literal + " " + files);
            }
        });
        assertThat(unknown).isEmpty();
    }

    /**
     * Whoever reads what was done to a task, in "Lịch sử sửa" and in its record, reads each field by its name. The names of
     * fields are where a {@link vn.dondoc.history.Change} is made: all that write into a task's history are looked through.
     */
    @Test
    void everyFieldOfATasksHistoryHasItsName() throws IOException {
        Map<String, Set<String>> fields = new TreeMap<>();
        for (String module : List.of("task", "survey", "progress", "report")) {
            for (Path file : files(SOURCES.resolve("vn/dondoc/" + module))) {
                fieldsOf(file)
                        .forEach(field -> fields.computeIfAbsent(field, one -> new TreeSet<>())
                                .add(file.getFileName().toString()));
            }
        }
        assertThat(fields)
                .containsKeys("submission", "submittedBy", "effectiveOn", "coordinatingAgency", "sourcePassage");
        Set<String> english = new Texts().all(Locale.ENGLISH).keySet();
        List<String> nameless = new ArrayList<>();
        fields.forEach((field, where) -> {
            String key = "history.field." + field;
            if (!KEYS.contains(key) || !english.contains(key)) {
                nameless.add(field + " " + where);
            }
        });
        assertThat(nameless).isEmpty();
    }

    /** What a file gives as the field of a change: a literal, one of two, or one of those that it hands to itself. */
    private static Set<String> fieldsOf(Path file) throws IOException {
        String source = COMMENT.matcher(Files.readString(file)).replaceAll("");
        Set<String> fields = new TreeSet<>();
        Matcher change = CHANGE.matcher(source);
        while (change.find()) {
            String field = change.group(1).strip();
            Matcher literal = LITERAL.matcher(field);
            if (field.contains("\"")) {
                while (literal.find()) {
                    fields.add(literal.group(1));
                }
            } else if (field.equals("field")) {
                fields.addAll(found(HANDED_ON, source));
            } else {
                assertThat(ELSEWHERE).as(file + " names a field by " + field).containsKey(field);
                fields.addAll(ELSEWHERE.get(field));
            }
        }
        return fields;
    }

    private static Set<String> found(Pattern pattern, String source) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    @Test
    void noWordsStandThereThatNoCodeNames() {
        List<String> unused = KEYS.stream()
                .filter(key -> !LITERALS.containsKey(key) && !OF_TEMPLATES.contains(key))
                .filter(key -> !isEnum(key.substring(0, key.lastIndexOf('.') + 1)))
                .filter(key -> ENDINGS.keySet().stream().noneMatch(key::startsWith))
                .filter(key -> !isComposed(key))
                .sorted()
                .toList();
        assertThat(unused).isEmpty();
    }

    private static boolean isEnum(String start) {
        String name = start.endsWith(".") ? start.substring(0, start.length() - 1) : start;
        return ENUMS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Whether literals make up the key: a beginning and its end, or a whole key and what is added to it. */
    private static boolean isComposed(String key) {
        return OPEN.stream()
                        .filter(start -> key.startsWith(start) && LITERALS.containsKey(start))
                        .anyMatch(start -> isOfLiterals(key.substring(start.length())))
                || LITERALS.keySet().stream()
                        .filter(one -> one.length() > 1 && (one.startsWith(".") || one.startsWith("-")))
                        .filter(key::endsWith)
                        .map(end -> key.substring(0, key.length() - end.length()))
                        .anyMatch(head -> LITERALS.containsKey(head) || isComposed(head));
    }

    private static boolean isOfLiterals(String rest) {
        if (LITERALS.containsKey(rest)) {
            return true;
        }
        for (int dot = rest.indexOf('.'); dot > 0; dot = rest.indexOf('.', dot + 1)) {
            if (LITERALS.containsKey(rest.substring(0, dot)) && isOfLiterals(rest.substring(dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> acts() {
        return Arrays.stream(ReminderKind.values())
                .filter(ReminderKind::isAct)
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    /** Acts with a letter of the one kind; assignments, what was declined and what agencies ask each other or hand on have their own. */
    private static Set<String> notices() {
        return without(
                acts(),
                "ASSIGNED",
                "INFORMED",
                "REASSIGNED",
                "TRANSFERRED",
                "PROPOSAL_DECLINED",
                "MENTIONED",
                "COORDINATION_ASKED",
                "COORDINATION_ANSWERED",
                "COORDINATION_CLOSED",
                "COORDINATION_DUE_FOLLOWED",
                "INNER_GIVEN",
                "INNER_RETURNED",
                "INNER_DUE_CHANGED",
                "INNER_DUE_FOLLOWED",
                "INNER_RESUMED",
                "KEPT",
                "DIRECTIVE_ENDED",
                "DIRECTIVE_CORRECTED");
    }

    private static Set<String> without(Set<String> names, String... some) {
        Set<String> rest = new TreeSet<>(names);
        assertThat(rest.removeAll(Set.of(some))).isTrue();
        return rest;
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
    }

    /** Of an enum that its screen keeps to itself. */
    private static Set<String> names(String type) {
        try {
            return names((Enum<?>[]) Class.forName(type).getEnumConstants());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
