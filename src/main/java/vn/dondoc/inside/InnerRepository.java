package vn.dondoc.inside;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InnerRepository extends Repository<InnerTask, Long> {

    InnerTask save(InnerTask task);

    void flush();

    Optional<InnerTask> findById(long id);

    /** The row, locked until the end of the transaction: what is checked is what is changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InnerTask i where i.id = :id")
    Optional<InnerTask> lock(long id);

    /** What is still to do of a task, in whichever agency. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InnerTask i where i.taskId = :task and i.state in (GIVEN, DONE_REPORTED) order by i.id")
    List<InnerTask> lockLive(long task);

    /** What is still to do by one person of an agency. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InnerTask i where i.personId = :person and i.agencyId = :agency"
            + " and i.state in (GIVEN, DONE_REPORTED) order by i.id")
    List<InnerTask> lockOf(long person, long agency);
}
