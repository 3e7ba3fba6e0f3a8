package vn.dondoc.agency;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import vn.dondoc.shared.AgencyId;

/** An agency or internal unit of the province, in force from a first to a last day. */
@Entity
@Table(name = "agency")
class Agency implements Persistable<Long> {

    @Id
    private long id;

    @Column(name = "parent_id")
    private @Nullable Long parent;

    @Column(name = "owner_id")
    private long owner;

    private @Nullable String code;
    private String name;

    @Column(name = "short_name")
    private String shortName;

    @Enumerated(EnumType.STRING)
    private AgencyKind kind;

    private @Nullable String mailbox;
    private @Nullable String phone;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @ElementCollection
    @CollectionTable(name = "agency_alias", joinColumns = @JoinColumn(name = "agency_id"))
    @OrderColumn(name = "position")
    @Column(name = "alias")
    @BatchSize(size = 200)
    private List<String> aliases = new ArrayList<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Agency() {}

    /** @param owner of the agency above; ignored unless this is an internal unit */
    Agency(AgencyId id, AgencyData data, @Nullable AgencyId owner) {
        this();
        this.id = id.value();
        describe(data, owner);
    }

    /** Takes over what was entered. */
    void describe(AgencyData data, @Nullable AgencyId ownerAbove) {
        parent = data.parent() == null ? null : data.parent().value();
        code = data.code().isEmpty() ? null : data.code();
        name = data.name();
        shortName = data.shortName().isEmpty() ? data.name() : data.shortName();
        kind = data.kind();
        mailbox = data.mailbox();
        phone = data.phone();
        validFrom = data.validFrom();
        validTo = data.validTo();
        if (!aliases.equals(data.aliases())) {
            aliases.clear();
            aliases.addAll(data.aliases());
        }
        belongTo(ownerAbove);
    }

    /** An internal unit acts for the agency above it; every other agency for itself. */
    void belongTo(@Nullable AgencyId ownerAbove) {
        owner = kind == AgencyKind.UNIT ? Objects.requireNonNull(ownerAbove).value() : id;
    }

    /** Ends on that day, unless it has ended before. */
    void endOn(LocalDate lastDay) {
        if (validTo == null || validTo.isAfter(lastDay)) {
            validTo = lastDay;
        }
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    AgencyData data() {
        return new AgencyData(
                parent == null ? null : new AgencyId(parent),
                code == null ? "" : code,
                name,
                shortName,
                aliases,
                kind,
                mailbox,
                phone,
                validFrom,
                validTo);
    }

    AgencyId agencyId() {
        return new AgencyId(id);
    }

    AgencyId owner() {
        return new AgencyId(owner);
    }

    String name() {
        return name;
    }

    AgencyKind kind() {
        return kind;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    long version() {
        return version == null ? 0 : version;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
