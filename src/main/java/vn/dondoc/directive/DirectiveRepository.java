package vn.dondoc.directive;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DirectiveRepository extends Repository<Directive, Long> {

    Directive saveAndFlush(Directive directive);

    Optional<Directive> findById(long id);
}
