package vn.dondoc.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import vn.dondoc.shared.PersonId;

/** A person, with or without an account. */
@Entity
@Table(name = "person")
class Person implements Persistable<Long> {

    @Id
    private long id;

    private String name;
    private @Nullable String email;
    private @Nullable String phone;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(PersonId id, PersonData data) {
        this();
        this.id = id.value();
        describe(data);
    }

    void describe(PersonData data) {
        name = data.name();
        email = data.email();
        phone = data.phone();
    }

    /** The address that the person has confirmed. */
    void writeTo(String confirmed) {
        email = confirmed;
    }

    PersonData data() {
        return new PersonData(name, email, phone);
    }

    PersonRow row() {
        return new PersonRow(new PersonId(id), name, email, phone);
    }

    String name() {
        return name;
    }

    @Nullable
    String email() {
        return email;
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
