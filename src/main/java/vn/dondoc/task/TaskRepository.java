package vn.dondoc.task;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TaskRepository extends Repository<Task, Long> {

    Task save(Task task);

    void delete(Task task);

    void flush();

    Optional<Task> findById(long id);

    /** The row, locked until the end of the transaction: what is checked is what is changed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Task t where t.id = :id")
    Optional<Task> lock(long id);

    /** The rows in the order of their ids, so that two deciders never wait for each other in a circle. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Task t where t.id in :ids order by t.id")
    List<Task> lockAll(Collection<Long> ids);
}
