package vn.dondoc.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;

/** All versions of all policies, as one immutable value. */
final class PolicyBook {

    /** Of two with one day the one entered later holds; ids grow with time. */
    private static final Comparator<PolicyVersion> LATEST_FIRST = Comparator.comparing(PolicyVersion::validFrom)
            .thenComparing(PolicyVersion::id)
            .reversed();

    private final Map<Policy, List<PolicyVersion>> versions;

    PolicyBook(List<PolicyVersion> all) {
        versions = all.stream()
                .sorted(LATEST_FIRST)
                .collect(Collectors.groupingBy(
                        PolicyVersion::policy, () -> new EnumMap<>(Policy.class), Collectors.toUnmodifiableList()));
    }

    List<PolicyVersion> of(Policy policy) {
        return versions.getOrDefault(policy, List.of());
    }

    String value(Policy policy, LocalDate on) {
        return version(policy, null, on).map(PolicyVersion::value).orElse(policy.defaultValue());
    }

    /** The agency's own value of that day, else the one for all. */
    String value(Policy policy, AgencyId agency, LocalDate on) {
        return version(policy, agency, on).map(PolicyVersion::value).orElseGet(() -> value(policy, on));
    }

    Optional<PolicyVersion> version(Policy policy, @Nullable AgencyId agency, LocalDate on) {
        return of(policy).stream()
                .filter(version -> Objects.equals(version.agency(), agency))
                .filter(version -> !version.validFrom().isAfter(on))
                .findFirst();
    }

    /** The first version for all that comes into force after a day. */
    Optional<PolicyVersion> next(Policy policy, LocalDate after) {
        List<PolicyVersion> later = of(policy).stream()
                .filter(version ->
                        version.agency() == null && version.validFrom().isAfter(after))
                .toList();
        return later.stream()
                .map(PolicyVersion::validFrom)
                .min(Comparator.naturalOrder())
                .flatMap(day -> version(policy, null, day));
    }

    PolicyBook with(PolicyVersion added) {
        List<PolicyVersion> all =
                versions.values().stream().flatMap(List::stream).collect(Collectors.toList());
        all.add(added);
        return new PolicyBook(all);
    }

    /** From a day on, at each day on which something changes: the hours and waits still follow each other. */
    boolean isConsistentFrom(LocalDate from) {
        return versions.values().stream()
                        .flatMap(List::stream)
                        .map(PolicyVersion::validFrom)
                        .filter(day -> day.isAfter(from))
                        .allMatch(this::isConsistentOn)
                && isConsistentOn(from);
    }

    private boolean isConsistentOn(LocalDate day) {
        boolean window = value(Policy.SEND_FROM, day).compareTo(value(Policy.SEND_UNTIL, day)) < 0
                && value(Policy.SEND_FROM, day).compareTo(value(Policy.DIGEST_AT, day)) <= 0
                && value(Policy.DIGEST_AT, day).compareTo(value(Policy.SEND_UNTIL, day)) < 0;
        boolean ladder = number(Policy.OVERDUE_AGENCY_DAYS, day) <= number(Policy.OVERDUE_OFFICE_DAYS, day)
                && number(Policy.OVERDUE_OFFICE_DAYS, day) <= number(Policy.OVERDUE_VICE_CHAIR_DAYS, day);
        boolean claims =
                number(Policy.CLAIM_WAITING_OFFICER_DAYS, day) <= number(Policy.CLAIM_WAITING_LEADER_DAYS, day);
        return window && ladder && claims;
    }

    int number(Policy policy, LocalDate day) {
        return Integer.parseInt(value(policy, day));
    }
}
