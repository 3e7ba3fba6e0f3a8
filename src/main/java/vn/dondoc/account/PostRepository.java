package vn.dondoc.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Posts as aggregates, for changes. */
interface PostRepository extends Repository<Post, Long> {

    Post save(Post post);

    Optional<Post> findById(long id);

    void flush();
}
