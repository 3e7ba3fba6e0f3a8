package vn.dondoc.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** People as aggregates, for changes. */
interface PersonRepository extends Repository<Person, Long> {

    Person save(Person person);

    Optional<Person> findById(long id);

    void flush();
}
