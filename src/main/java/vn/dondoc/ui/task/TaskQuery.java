package vn.dondoc.ui.task;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.LabelId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.task.Queue;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskSort;
import vn.dondoc.task.TaskState;

/**
 * What the list shows, as its address says it: conditions, order, and the task that is open beside it. What an address
 * says wrongly is left out.
 */
final class TaskQuery {

    /** "Mine" in an address that is passed on means whoever opens it. */
    static final String ME = "toi";

    /** Not acknowledged within the policy's days, whenever the link is opened. */
    static final String SLOW = "cham";

    /** Laid out by state. */
    static final String BOARD = "bang";

    /** Only what was cancelled as issued by mistake. */
    static final String YES = "co";

    static final TaskQuery ALL = new TaskQuery(new EnumMap<>(Key.class));

    /** A parameter of the address, in the order in which it is written. */
    enum Key {
        TEXT("q", false),
        QUEUE("nhom", false),
        BUCKET("so-lieu", true),
        STATE("trang-thai", true),
        RELATION("vai", true),
        AGENCY("co-quan", true),
        OFFICER("theo-doi", true),
        LEADER("lanh-dao", true),
        FIELD("linh-vuc", true),
        LEVEL("cap", true),
        SOURCE("nguon", true),
        DIRECTIVE("van-ban", true),
        DUE_FROM("han-tu", true),
        DUE_TO("han-den", true),
        GIVEN_FROM("giao-tu", true),
        GIVEN_TO("giao-den", true),
        RECEIPT("tiep-nhan", true),
        UNREPORTED("chua-bao-cao-tu", true),
        STAR("sao", true),
        LABEL("nhan", true),
        WATCH("nhan-tin", true),
        MISTAKEN("giao-nham", true),
        LATE_CAUSE("nguyen-nhan", true),
        MORE_TIME("gia-han", true),
        FIRST_CLAIM("han-ban-dau", true),
        KIND("loai", true),
        SIGNING("trinh-ky", true),
        REPORT_ASK("yeu-cau-bao-cao", true),
        LOOK("xem", false),
        SORT("xep", false),
        OPENED("chon", false);

        private final String parameter;
        private final boolean condition;

        Key(String parameter, boolean condition) {
            this.parameter = parameter;
            this.condition = condition;
        }

        String parameter() {
            return parameter;
        }

        /** Whether it stands as a chip above the list. */
        boolean isCondition() {
            return condition;
        }
    }

    private final Map<Key, String> values;

    private TaskQuery(Map<Key, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** Reads an address. */
    static TaskQuery of(Map<String, List<String>> parameters) {
        Map<Key, String> values = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            List<String> given = parameters.getOrDefault(key.parameter, List.of());
            if (!given.isEmpty() && !given.getFirst().isBlank()) {
                values.put(key, given.getFirst().strip());
            }
        }
        return new TaskQuery(values);
    }

    /** The query whose rows are the filter's. */
    static TaskQuery of(TaskFilter filter) {
        return ALL.with(Key.TEXT, filter.text())
                .with(Key.QUEUE, written(filter.queue(), Slugs.QUEUE::of))
                .with(Key.BUCKET, written(filter.bucket(), Slugs.BUCKET::of))
                .withStates(filter.states())
                .with(Key.RELATION, written(filter.relation(), Slugs.RELATION::of))
                .with(Key.AGENCY, written(filter.agency(), AgencyId::toString))
                .with(Key.OFFICER, written(filter.officer(), PersonId::toString))
                .with(Key.LEADER, written(filter.leader(), PersonId::toString))
                .with(Key.FIELD, written(filter.field(), FieldId::toString))
                .with(Key.LEVEL, written(filter.level(), Slugs.LEVEL::of))
                .with(Key.SOURCE, written(filter.source(), Slugs.SOURCE::of))
                .with(Key.DIRECTIVE, written(filter.directive(), DirectiveId::toString))
                .with(Key.DUE_FROM, written(filter.dueFrom(), LocalDate::toString))
                .with(Key.DUE_TO, written(filter.dueTo(), LocalDate::toString))
                .with(Key.GIVEN_FROM, written(filter.givenFrom(), LocalDate::toString))
                .with(Key.GIVEN_TO, written(filter.givenTo(), LocalDate::toString))
                .with(Key.RECEIPT, filter.slowlyReceived() ? SLOW : null)
                .with(Key.UNREPORTED, written(filter.unreportedSince(), LocalDate::toString))
                .with(Key.STAR, filter.starredBy() == null ? null : ME)
                .with(Key.LATE_CAUSE, written(filter.lateCause(), Slugs.LATE_CAUSE::of))
                .with(Key.LABEL, written(filter.label(), LabelId::toString))
                .with(Key.MORE_TIME, written(filter.moreTime(), Slugs.MORE_TIME::of))
                .with(Key.FIRST_CLAIM, written(filter.firstClaim(), Slugs.FIRST_CLAIM::of))
                .with(Key.WATCH, filter.watchedBy() == null ? null : ME)
                .with(Key.MISTAKEN, filter.mistaken() ? YES : null)
                .with(Key.KIND, written(filter.kind(), Slugs.KIND::of))
                .with(Key.SIGNING, filter.signing() ? YES : null)
                .with(Key.REPORT_ASK, filter.reportAsked() ? YES : null);
    }

    TaskQuery with(Key key, @Nullable String value) {
        Map<Key, String> others = new EnumMap<>(Key.class);
        others.putAll(values);
        if (value == null || value.isBlank()) {
            others.remove(key);
        } else {
            others.put(key, value);
        }
        return new TaskQuery(others);
    }

    TaskQuery without(Key key) {
        return with(key, null);
    }

    TaskQuery withStates(Set<TaskState> states) {
        return with(Key.STATE, states.stream().sorted().map(Slugs.STATE::of).collect(Collectors.joining(",")));
    }

    /** The same list without conditions and words; queue and order stay. */
    TaskQuery withoutConditions() {
        TaskQuery bare = without(Key.TEXT);
        for (Key key : conditions()) {
            bare = bare.without(key);
        }
        return bare;
    }

    @Nullable
    String get(Key key) {
        return values.get(key);
    }

    String text() {
        return values.getOrDefault(Key.TEXT, "");
    }

    @Nullable
    Queue queue() {
        return read(Key.QUEUE, word -> Slugs.QUEUE.read(word).orElse(null));
    }

    TaskSort sort() {
        TaskSort sort = read(Key.SORT, word -> Slugs.SORT.read(word).orElse(null));
        return sort == null ? usualSort() : sort;
    }

    /** Whether it is laid out by state, not listed. */
    boolean isBoard() {
        return BOARD.equals(values.get(Key.LOOK));
    }

    /** The order in which a list stands unless somebody chose another: what waits to be confirmed by how long it has waited. */
    TaskSort usualSort() {
        return queue() == Queue.PENDING ? TaskSort.WAITING : TaskSort.DEADLINE;
    }

    TaskQuery withSort(TaskSort sort) {
        return with(Key.SORT, sort == usualSort() ? null : Slugs.SORT.of(sort));
    }

    Set<TaskState> states() {
        return Arrays.stream(values.getOrDefault(Key.STATE, "").split(","))
                .map(Slugs.STATE::read)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Nullable
    Long number(Key key) {
        return read(key, word -> word.matches("\\d{1,18}") ? Long.valueOf(word) : null);
    }

    @Nullable
    LocalDate day(Key key) {
        return read(key, TaskQuery::day);
    }

    @Nullable
    Relation relation() {
        return read(Key.RELATION, word -> Slugs.RELATION.read(word).orElse(null));
    }

    /** The conditions that stand as chips. */
    List<Key> conditions() {
        return values.keySet().stream().filter(Key::isCondition).toList();
    }

    /** The filter, for whoever looks: "mine" is his, a relation without an agency is that of his own. */
    TaskFilter filter(Actor actor) {
        Relation relation = relation();
        AgencyId agency = id(Key.AGENCY, AgencyId::new);
        if (relation != null && agency == null) {
            agency = actor.agency();
        }
        PersonId officer = ME.equals(values.get(Key.OFFICER)) ? actor.desk() : id(Key.OFFICER, PersonId::new);
        return new TaskFilter(
                text(),
                queue(),
                read(Key.BUCKET, word -> Slugs.BUCKET.read(word).orElse(null)),
                states(),
                agency,
                agency == null ? null : relation,
                officer,
                id(Key.LEADER, PersonId::new),
                id(Key.FIELD, FieldId::new),
                read(Key.LEVEL, word -> Slugs.LEVEL.read(word).orElse(null)),
                read(Key.SOURCE, word -> Slugs.SOURCE.read(word).orElse(null)),
                id(Key.DIRECTIVE, DirectiveId::new),
                day(Key.DUE_FROM),
                day(Key.DUE_TO),
                day(Key.GIVEN_FROM),
                day(Key.GIVEN_TO),
                SLOW.equals(values.get(Key.RECEIPT)),
                day(Key.UNREPORTED),
                ME.equals(values.get(Key.STAR)) ? actor.desk() : null,
                ME.equals(values.get(Key.WATCH)) ? actor.person() : null,
                YES.equals(values.get(Key.MISTAKEN)),
                read(Key.LATE_CAUSE, word -> Slugs.LATE_CAUSE.read(word).orElse(null)),
                id(Key.LABEL, LabelId::new),
                read(Key.MORE_TIME, word -> Slugs.MORE_TIME.read(word).orElse(null)),
                read(Key.FIRST_CLAIM, word -> Slugs.FIRST_CLAIM.read(word).orElse(null)),
                read(Key.KIND, word -> Slugs.KIND.read(word).orElse(null)),
                YES.equals(values.get(Key.SIGNING)),
                YES.equals(values.get(Key.REPORT_ASK)));
    }

    /** As it stands after the question mark. */
    Map<String, String> parameters() {
        Map<String, String> written = new LinkedHashMap<>();
        values.forEach((key, value) -> written.put(key.parameter, value));
        return written;
    }

    /** Path and parameters within the program. */
    String path(String route) {
        String parameters = values.entrySet().stream()
                .map(entry -> entry.getKey().parameter + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)
                                .replace("%2C", ","))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? route : route + "?" + parameters;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TaskQuery query && query.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return path("");
    }

    private <T> @Nullable T read(Key key, Function<String, @Nullable T> reading) {
        String word = values.get(key);
        return word == null ? null : reading.apply(word);
    }

    private <T> @Nullable T id(Key key, Function<Long, T> type) {
        Long number = number(key);
        return number == null ? null : type.apply(number);
    }

    private static @Nullable LocalDate day(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static <T> @Nullable String written(@Nullable T value, Function<T, String> how) {
        return value == null ? null : how.apply(value);
    }
}
