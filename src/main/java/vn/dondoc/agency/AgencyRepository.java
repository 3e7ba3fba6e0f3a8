package vn.dondoc.agency;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Agencies as aggregates, for changes. */
interface AgencyRepository extends Repository<Agency, Long> {

    Agency save(Agency agency);

    <S extends Agency> List<S> saveAll(Iterable<S> agencies);

    Optional<Agency> findById(long id);

    List<Agency> findByIdIn(Collection<Long> ids);

    List<Agency> findByParentAndKind(long parent, AgencyKind kind);

    void flush();
}
