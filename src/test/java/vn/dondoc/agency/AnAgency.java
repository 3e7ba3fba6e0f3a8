package vn.dondoc.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.shared.AgencyId;

/** An agency as a test describes it; what is not said is ordinary: a department since 2020 without an end. */
public final class AnAgency {

    private AgencyId parent;
    private String code = "";
    private String name;
    private String shortName = "";
    private final List<String> aliases = new ArrayList<>();
    private AgencyKind kind = AgencyKind.DEPARTMENT;
    private String mailbox;
    private LocalDate from = LocalDate.of(2020, 1, 1);
    private LocalDate to;

    private AnAgency(String name) {
        this.name = name;
    }

    public static AnAgency called(String name) {
        return new AnAgency(name);
    }

    public AnAgency named(String other) {
        name = other;
        return this;
    }

    public AnAgency shortly(String text) {
        shortName = text;
        return this;
    }

    public AnAgency alias(String alias) {
        aliases.add(alias);
        return this;
    }

    public AnAgency of(AgencyKind other) {
        kind = other;
        return this;
    }

    public AnAgency under(AgencyId above) {
        parent = above;
        return this;
    }

    public AnAgency code(String text) {
        code = text;
        return this;
    }

    public AnAgency mailbox(String address) {
        mailbox = address;
        return this;
    }

    public AnAgency from(String day) {
        from = LocalDate.parse(day);
        return this;
    }

    public AnAgency to(String day) {
        to = LocalDate.parse(day);
        return this;
    }

    public AgencyData data() {
        return new AgencyData(parent, code, name, shortName, aliases, kind, mailbox, null, from, to);
    }
}
