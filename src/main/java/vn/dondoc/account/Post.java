package vn.dondoc.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Role;

/** A person in a unit, in a role, from a first to a last day. Person, unit and role never change: that is another post. */
@Entity
@Table(name = "post")
class Post implements Persistable<Long> {

    @Id
    private long id;

    @Column(name = "person_id")
    private long person;

    @Column(name = "unit_id")
    private long unit;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String title;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private @Nullable LocalDate to;

    private boolean confirmed;

    private @Nullable Long successorPost;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    /** @param confirmed false: it waits for an office leader before it opens anything */
    Post(PostId id, PostData data, boolean confirmed) {
        this();
        this.id = id.value();
        person = data.person().value();
        unit = data.unit().value();
        role = data.role();
        title = data.title();
        from = data.from();
        to = data.to();
        this.confirmed = confirmed;
    }

    void rename(String newTitle) {
        title = newTitle;
    }

    /** @throws DomainException if it would end before it began */
    void endOn(LocalDate lastDay) {
        if (lastDay.isBefore(from)) {
            throw new DomainException("account.post.ends-before-it-begins", from);
        }
        to = lastDay;
    }

    /** @param lastDay null: without end */
    void extendTo(@Nullable LocalDate lastDay) {
        if (lastDay == null) {
            to = null;
        } else {
            endOn(lastDay);
        }
    }

    /** Takes over what hangs on it on the day after its last; null: nobody, or it is done. */
    void succeededBy(@Nullable PostId other) {
        successorPost = other == null ? null : other.value();
    }

    void confirm() {
        confirmed = true;
    }

    void awaitConfirmation() {
        confirmed = false;
    }

    boolean isConfirmed() {
        return confirmed;
    }

    PostId postId() {
        return new PostId(id);
    }

    PersonId person() {
        return new PersonId(person);
    }

    AgencyId unit() {
        return new AgencyId(unit);
    }

    Role role() {
        return role;
    }

    String title() {
        return title;
    }

    LocalDate from() {
        return from;
    }

    @Nullable
    LocalDate to() {
        return to;
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
