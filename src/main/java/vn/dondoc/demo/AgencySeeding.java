package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyData;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRegister;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.agency.GroupRow;
import vn.dondoc.agency.ReferenceAgencies;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.GroupId;

/** Brings in Lào Cai's agencies and gives those of the demo their addresses. */
@DemoPart
class AgencySeeding {

    private final ReferenceAgencies reference;
    private final Agencies agencies;
    private final AgencyRegister register;

    AgencySeeding(ReferenceAgencies reference, Agencies agencies, AgencyRegister register) {
        this.reference = reference;
        this.agencies = agencies;
        this.register = register;
    }

    /** @param standing the first day on which today's agencies stand in the demo */
    AgencyBook seed(Actor job, DemoContent content, LocalDate standing) {
        Map<String, AgencyId> byCode = reference.load(job);
        Map<AgencyId, AgencyRow> rows = agencies.names(byCode.values());
        Map<String, AgencyRow> old = named(byCode, rows, "2018.");
        Map<String, AgencyRow> now = named(byCode, rows, "2025.");
        Map<String, DemoAgency> known = content.agencies().stream().collect(Collectors.toMap(DemoAgency::name, a -> a));
        Map<AgencyId, List<String>> aliases = agencies.aliases(job);
        for (AgencyRow row : now.values()) {
            DemoAgency demo = known.get(row.name());
            if (demo != null || standing.isBefore(row.validFrom())) {
                register.change(job, row.id(), row.version(), data(row, demo, aliases, standing));
            }
        }
        Map<String, GroupId> groups =
                agencies.groups(job).stream().collect(Collectors.toMap(GroupRow::name, GroupRow::id));
        return new AgencyBook(old, now, groups);
    }

    /** An internal unit, made where it is first named. */
    AgencyId unit(Actor job, AgencyRow agency, String name) {
        return register.add(
                job,
                new AgencyData(
                        agency.id(),
                        "",
                        name,
                        "",
                        List.of(),
                        AgencyKind.UNIT,
                        null,
                        null,
                        agency.validFrom(),
                        agency.validTo()));
    }

    private static AgencyData data(
            AgencyRow row, @Nullable DemoAgency demo, Map<AgencyId, List<String>> aliases, LocalDate standing) {
        return new AgencyData(
                row.parent(),
                row.code(),
                row.name(),
                demo == null || demo.shortName().isEmpty() ? row.shortName() : demo.shortName(),
                aliases.getOrDefault(row.id(), List.of()),
                row.kind(),
                demo == null ? row.mailbox() : demo.mailbox(),
                demo == null ? row.phone() : demo.phone(),
                standing.isBefore(row.validFrom()) ? standing : row.validFrom(),
                row.validTo());
    }

    private static Map<String, AgencyRow> named(
            Map<String, AgencyId> byCode, Map<AgencyId, AgencyRow> rows, String prefix) {
        Map<String, AgencyRow> named = new HashMap<>();
        byCode.forEach((code, id) -> {
            AgencyRow row = rows.get(id);
            // Of two communes of one name the first stays: the content names none of them.
            if (code.startsWith(prefix) && row != null) {
                named.putIfAbsent(row.name(), row);
            }
        });
        return named;
    }
}
