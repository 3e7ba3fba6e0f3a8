package vn.dondoc.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Refused;

/** The current actor, from the security context; asked once a request however many ask. */
@Component
class SessionActor implements CurrentActor {

    private static final String ASKED = SessionActor.class.getName();

    private final Authorities authorities;
    private final PostRows posts;
    private final JdbcClient jdbc;
    private final Clock clock;

    SessionActor(Authorities authorities, PostRows posts, JdbcClient jdbc, Clock clock) {
        this.authorities = authorities;
        this.posts = posts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Actor get() {
        return find().orElseThrow(() -> new Refused("account.session.ended"));
    }

    @Override
    public Optional<Actor> find() {
        return authority().map(Authorities.Authority::actor);
    }

    private Optional<Authorities.Authority> authority() {
        Optional<SignedIn> signedIn = principal();
        if (signedIn.isEmpty()) {
            return Optional.empty();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return authorities.find(signedIn.get());
        }
        if (request.getAttribute(ASKED, RequestAttributes.SCOPE_REQUEST) instanceof Answer answer
                && answer.question().equals(signedIn.get())) {
            return answer.authority();
        }
        Answer answer = new Answer(signedIn.get(), authorities.find(signedIn.get()));
        request.setAttribute(ASKED, answer, RequestAttributes.SCOPE_REQUEST);
        return answer.authority();
    }

    @Override
    public List<PostRow> posts() {
        return posts.openOn(get().personOrThrow().value(), LocalDate.now(clock));
    }

    @Override
    public List<DelegationRow> standIns() {
        return authority()
                .orElseThrow(() -> new Refused("account.session.ended"))
                .standIns();
    }

    @Override
    public SignedIn choose(PostId post) {
        SignedIn before = principal().orElseThrow(() -> new Refused("account.session.ended"));
        boolean own = posts().stream().anyMatch(row -> row.id().equals(post));
        if (!own && standIns().stream().noneMatch(row -> row.absent().id().equals(post))) {
            throw new Refused("account.post.not-held");
        }
        if (own) {
            // the next sign-in begins in one's own post, never in another's
            jdbc.sql("UPDATE account SET last_post_id = :post WHERE person_id = :person")
                    .param("post", post.value())
                    .param("person", before.person().value())
                    .update();
        }
        return new SignedIn(before.person(), post, before.authorityVersion(), before.since(), before.shared());
    }

    private static Optional<SignedIn> principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    private record Answer(SignedIn question, Optional<Authorities.Authority> authority) {}
}
