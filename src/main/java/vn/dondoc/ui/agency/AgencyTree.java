package vn.dondoc.ui.agency;

import com.vaadin.flow.data.provider.hierarchy.TreeData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.agency.SuccessionRow;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.SearchText;
import vn.dondoc.ui.component.Formats;

/** The register as a tree: what stands below the People's Committee is gathered by family, all else below its parent. */
final class AgencyTree {

    private final List<AgencyRow> rows;
    private final Map<AgencyId, List<String>> aliases;
    private final Map<AgencyId, List<SuccessionRow>> became;
    private final Map<AgencyId, AgencyRow> byId;
    private final LocalDate today;
    private final Function<String, String> texts;

    AgencyTree(
            List<AgencyRow> rows,
            Map<AgencyId, List<String>> aliases,
            List<SuccessionRow> successions,
            LocalDate today,
            Function<String, String> texts) {
        this.rows = rows;
        this.aliases = aliases;
        this.became = successions.stream().collect(Collectors.groupingBy(SuccessionRow::predecessor));
        this.byId = rows.stream().collect(Collectors.toMap(AgencyRow::id, Function.identity()));
        this.today = today;
        this.texts = texts;
    }

    /** The families, in the order of the register. */
    private enum Family {
        COMMITTEE,
        OFFICE,
        DEPARTMENTS,
        DISTRICTS,
        COMMUNES,
        OTHERS;

        static Family of(AgencyKind kind) {
            return switch (kind) {
                case PROVINCE_COMMITTEE -> COMMITTEE;
                case OFFICE -> OFFICE;
                case DEPARTMENT, BOARD -> DEPARTMENTS;
                case DISTRICT -> DISTRICTS;
                case COMMUNE -> COMMUNES;
                case VERTICAL, PARTY, FRONT, ARMED_FORCES, PUBLIC_SERVICE, UNIT, OTHER -> OTHERS;
            };
        }

        boolean hasHeading() {
            return this != COMMITTEE && this != OFFICE;
        }
    }

    /**
     * The lines to show.
     *
     * @param typed part of a name, short name, code or older name; empty for all
     * @param ended also those that have ended
     */
    TreeData<AgencyNode> shown(String typed, boolean ended) {
        String wanted = SearchText.fold(typed);
        Map<AgencyId, List<AgencyRow>> below = new HashMap<>();
        Map<Family, List<AgencyRow>> tops = new LinkedHashMap<>();
        for (AgencyRow row : rows) {
            AgencyRow parent = row.parent() == null ? null : byId.get(row.parent());
            if (parent == null || parent.kind() == AgencyKind.PROVINCE_COMMITTEE) {
                tops.computeIfAbsent(Family.of(row.kind()), family -> new ArrayList<>())
                        .add(row);
            } else {
                below.computeIfAbsent(parent.id(), id -> new ArrayList<>()).add(row);
            }
        }
        TreeData<AgencyNode> data = new TreeData<>();
        for (Family family : Family.values()) {
            List<AgencyRow> members = tops.getOrDefault(family, List.of()).stream()
                    .sorted(Comparator.comparing(this::hasEnded))
                    .toList();
            addFamily(data, family, members, below, wanted, ended);
        }
        return data;
    }

    private void addFamily(
            TreeData<AgencyNode> data,
            Family family,
            List<AgencyRow> members,
            Map<AgencyId, List<AgencyRow>> below,
            String wanted,
            boolean ended) {
        List<AgencyRow> kept = members.stream()
                .filter(row -> isShown(row, below, wanted, ended))
                .toList();
        if (kept.isEmpty()) {
            return;
        }
        AgencyNode heading = null;
        if (family.hasHeading()) {
            long valid = kept.stream().filter(row -> !hasEnded(row)).count();
            heading = AgencyNode.heading(
                    texts.apply("agencies.family." + family),
                    texts.apply("agencies.group-kind"),
                    Formats.number(valid) + " " + texts.apply("agencies.family-note"));
            data.addItem(null, heading);
        }
        for (AgencyRow row : kept) {
            add(data, heading, row, below, wanted, ended);
        }
    }

    private void add(
            TreeData<AgencyNode> data,
            @Nullable AgencyNode parent,
            AgencyRow row,
            Map<AgencyId, List<AgencyRow>> below,
            String wanted,
            boolean ended) {
        AgencyNode node = AgencyNode.of(row, texts.apply("AgencyKind." + row.kind()), note(row), hasEnded(row));
        data.addItem(parent, node);
        boolean matches = matches(row, wanted);
        for (AgencyRow child : below.getOrDefault(row.id(), List.of())) {
            if (isShown(child, below, matches ? "" : wanted, ended)) {
                add(data, node, child, below, matches ? "" : wanted, ended);
            }
        }
    }

    private boolean isShown(AgencyRow row, Map<AgencyId, List<AgencyRow>> below, String wanted, boolean ended) {
        boolean self = (ended || !hasEnded(row)) && matches(row, wanted);
        return self
                || below.getOrDefault(row.id(), List.of()).stream()
                        .anyMatch(child -> isShown(child, below, wanted, ended));
    }

    private boolean matches(AgencyRow row, String wanted) {
        return wanted.isEmpty()
                || SearchText.fold(row.name() + " " + row.shortName() + " " + row.code() + " "
                                + String.join(" ", aliases.getOrDefault(row.id(), List.of())))
                        .contains(wanted);
    }

    boolean hasEnded(AgencyRow row) {
        return row.validTo() != null && row.validTo().isBefore(today);
    }

    /** "hết hiệu lực 30/06/2025, nay là …", or since when, if that is not long ago. */
    private String note(AgencyRow row) {
        if (row.validTo() != null) {
            String names = became.getOrDefault(row.id(), List.of()).stream()
                    .map(SuccessionRow::successor)
                    .filter(Objects::nonNull)
                    .map(byId::get)
                    .filter(Objects::nonNull)
                    .map(AgencyRow::name)
                    .collect(Collectors.joining(", "));
            String until =
                    texts.apply(hasEnded(row) ? "agencies.ended" : "agencies.ends") + " " + Formats.date(row.validTo());
            return names.isEmpty()
                    ? until
                    : until + ", " + texts.apply("agencies.now").toLowerCase(Locale.ROOT) + " " + names;
        }
        return row.validFrom().isAfter(today) ? texts.apply("agencies.from") + " " + Formats.date(row.validFrom()) : "";
    }
}
