package vn.dondoc.ui.task;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.SourceKind;
import vn.dondoc.task.Bucket;
import vn.dondoc.task.FirstClaim;
import vn.dondoc.task.LateCause;
import vn.dondoc.task.MoreTime;
import vn.dondoc.task.Queue;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskKind;
import vn.dondoc.task.TaskSort;
import vn.dondoc.task.TaskState;

/**
 * How constants are written in addresses: Vietnamese without marks, never changed, so that links in old mails keep
 * leading to the same rows.
 */
final class Slugs<E extends Enum<E>> {

    static final Slugs<Queue> QUEUE = new Slugs<>(
            Queue.class,
            Map.of(
                    Queue.PENDING, "cho-xac-nhan",
                    Queue.OVERDUE, "qua-han",
                    Queue.DUE_SOON, "sap-den-han",
                    Queue.TO_ACKNOWLEDGE, "cho-tiep-nhan",
                    Queue.REFUSED, "bi-tu-choi",
                    Queue.RETURNED, "bi-tra-lai",
                    Queue.IN_PROGRESS, "dang-thuc-hien"));

    static final Slugs<Bucket> BUCKET = new Slugs<>(
            Bucket.class,
            Map.of(
                    Bucket.DONE_ON_TIME, "xong-dung-han",
                    Bucket.DONE_LATE, "xong-cham",
                    Bucket.OPEN_IN_TIME, "dang-lam-trong-han",
                    Bucket.OPEN_OVERDUE, "dang-lam-qua-han",
                    Bucket.UNDATED_DONE, "khong-han-da-xong",
                    Bucket.UNDATED_OPEN, "khong-han-dang-lam",
                    Bucket.OUTSIDE, "tam-dung-thoi-theo-doi"));

    static final Slugs<TaskState> STATE = new Slugs<>(
            TaskState.class,
            Map.of(
                    TaskState.DRAFT, "nhap",
                    TaskState.ASSIGNED, "cho-tiep-nhan",
                    TaskState.REFUSED, "bi-tu-choi",
                    TaskState.IN_PROGRESS, "dang-thuc-hien",
                    TaskState.PENDING_CONFIRMATION, "cho-xac-nhan",
                    TaskState.RETURNED, "bi-tra-lai",
                    TaskState.COMPLETED, "hoan-thanh",
                    TaskState.ON_HOLD, "tam-dung",
                    TaskState.CLOSED_NOT_DONE, "ket-thuc"));

    static final Slugs<LateCause> LATE_CAUSE = new Slugs<>(
            LateCause.class,
            Map.of(
                    LateCause.SUBJECTIVE, "chu-quan",
                    LateCause.OBJECTIVE, "khach-quan",
                    LateCause.COORDINATION, "cho-phoi-hop",
                    LateCause.SUPERIOR, "cho-cap-tren",
                    LateCause.UNSTATED, "chua-neu"));

    static final Slugs<MoreTime> MORE_TIME = new Slugs<>(
            MoreTime.class,
            Map.of(
                    MoreTime.GRANTED,
                    "da-gia-han",
                    MoreTime.ASKED,
                    "dang-xin",
                    MoreTime.RELEASE_ASKED,
                    "xin-thoi-chu-tri"));

    static final Slugs<FirstClaim> FIRST_CLAIM =
            new Slugs<>(FirstClaim.class, Map.of(FirstClaim.ON_TIME, "dung-han", FirstClaim.LATE, "qua-han"));

    static final Slugs<Relation> RELATION = new Slugs<>(
            Relation.class,
            Map.of(
                    Relation.LEAD, "chu-tri",
                    Relation.COORDINATING, "phoi-hop",
                    Relation.INFORMED, "de-biet",
                    Relation.FORMER_LEAD, "da-chuyen"));

    static final Slugs<TaskKind> KIND =
            new Slugs<>(TaskKind.class, Map.of(TaskKind.ORDINARY, "chu-tri", TaskKind.COORDINATION, "phoi-hop"));

    static final Slugs<IssuingLevel> LEVEL = new Slugs<>(
            IssuingLevel.class,
            Map.of(
                    IssuingLevel.GOVERNMENT, "chinh-phu",
                    IssuingLevel.PARTY, "tinh-uy",
                    IssuingLevel.COUNCIL, "hdnd",
                    IssuingLevel.PROVINCE, "ubnd"));

    static final Slugs<SourceKind> SOURCE = new Slugs<>(
            SourceKind.class,
            Map.of(
                    SourceKind.PAPER, "van-ban",
                    SourceKind.ORAL, "chi-dao-truc-tiep",
                    SourceKind.MEETING, "ket-luan-hop",
                    SourceKind.NOTE, "but-phe"));

    static final Slugs<TaskSort> SORT = new Slugs<>(
            TaskSort.class,
            Map.of(
                    TaskSort.DEADLINE, "han",
                    TaskSort.DEADLINE_DESCENDING, "han-giam",
                    TaskSort.NEWEST, "moi",
                    TaskSort.OLDEST, "cu",
                    TaskSort.WAITING, "cho-lau",
                    TaskSort.WAITING_DESCENDING, "moi-cho",
                    TaskSort.PROGRESS, "tien-do",
                    TaskSort.PROGRESS_DESCENDING, "tien-do-giam"));

    private final Map<E, String> words;

    private Slugs(Class<E> type, Map<E, String> words) {
        this.words = new EnumMap<>(type);
        this.words.putAll(words);
        if (this.words.size() != type.getEnumConstants().length) {
            throw new IllegalStateException("Not every constant of " + type + " has its word");
        }
    }

    String of(E constant) {
        return words.getOrDefault(constant, "");
    }

    /** The constant so written; empty for what is none. */
    Optional<E> read(String word) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
