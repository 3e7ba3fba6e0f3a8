package vn.dondoc.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it stands today.
 *
 * @param value what holds today for all
 * @param current the version that it comes from; null for the program's default
 * @param next the next version that is settled already; null if none is
 * @param versions all versions, those of single agencies too, the latest first
 */
public record PolicyRow(
        Policy policy,
        String value,
        @Nullable PolicyVersion current,
        @Nullable PolicyVersion next,
        List<PolicyVersion> versions) {

    public PolicyRow {
        versions = List.copyOf(versions);
    }

    /** The version in force, if the office has settled one. */
    public Optional<PolicyVersion> settled() {
        return Optional.ofNullable(current);
    }
}
