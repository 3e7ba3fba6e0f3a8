package vn.dondoc.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nguyên nhân chậm: the class of what made a claim come late. */
public enum LateCause {
    /** Chủ quan: the agency's own doing. */
    SUBJECTIVE,
    /** Khách quan: what the agency could not help. */
    OBJECTIVE,
    /** Chờ phối hợp: a coordinating agency had not answered. */
    COORDINATION,
    /** Chờ cấp trên: a decision above the agency was awaited. */
    SUPERIOR,
    /** Late, and nobody has said why: the claim comes from a time or a place that did not ask. */
    UNSTATED;

    /** What can be stated. */
    public static final List<LateCause> STATED = List.of(SUBJECTIVE, OBJECTIVE, COORDINATION, SUPERIOR);

    /** @param stored null: nobody has said */
    static LateCause read(@Nullable String stored) {
        return stored == null ? UNSTATED : valueOf(stored);
    }
}
