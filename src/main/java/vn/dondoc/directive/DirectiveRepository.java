package vn.dondoc.directive;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DirectiveRepository extends Repository<Directive, Long> {

    Directive saveAndFlush(Directive directive);

    Optional<Directive> findById(long id);

    /** The row, locked until the end of the transaction: of two who correct at once the second finds a newer version. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Directive d where d.id = :id")
    Optional<Directive> lock(long id);
}
