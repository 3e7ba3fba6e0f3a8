package vn.dondoc.reminder;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.account.People;
import vn.dondoc.account.PostActors;
import vn.dondoc.account.PostRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TaskId;
import vn.dondoc.talk.Talk;
import vn.dondoc.task.Tasks;

/**
 * Who is written to for himself and not for his post: who is named in an entry, who watches a task. Whether he may read it
 * is asked of the services that show it, as they would answer him on his screen today; if not, he hears nothing.
 */
@Component
class PersonalReaders {

    private final People people;
    private final PostActors actors;
    private final Tasks tasks;
    private final Talk talk;
    private final WatchNews news;

    PersonalReaders(People people, PostActors actors, Tasks tasks, Talk talk, WatchNews news) {
        this.people = people;
        this.actors = actors;
        this.tasks = tasks;
        this.talk = talk;
        this.news = news;
    }

    /** What one row has to tell of a watched task to whoever watches. */
    record Watched(Told told, List<WatchNews.News> news) {}

    /** Whom a row tells today, by his key; nobody if he may not read it or there is nothing to tell. */
    Map<String, Told> of(OwedRow row, Run run) {
        Optional<Told> told = row.kind() == ReminderKind.MENTIONED
                ? mentioned(row, run)
                : watched(row, run).map(Watched::told);
        return told.map(one -> Map.of(one.addressee().key(), one)).orElse(Map.of());
    }

    Optional<Watched> watched(OwedRow row, Run run) {
        TaskId task = new TaskId(row.task());
        for (Reader reader : readers(row, run)) {
            List<WatchNews.News> some = news.of(reader.actor(), task, row.owedOn(), run);
            if (!some.isEmpty()) {
                return Optional.of(new Watched(reader.told(), some));
            }
        }
        return Optional.empty();
    }

    private Optional<Told> mentioned(OwedRow row, Run run) {
        TaskId task = new TaskId(row.task());
        return readers(row, run).stream()
                .filter(reader -> tasks.isVisible(reader.actor(), task))
                .filter(reader -> talk.of(reader.actor(), task).stream()
                        .anyMatch(entry -> entry.id().value() == row.subjectId() && !entry.isWithdrawn()))
                .findFirst()
                .map(Reader::told);
    }

    private record Reader(PostRow post, String address, Actor actor) {

        Told told() {
            Addressee addressee = Addressee.of(post, address);
            return new Told(addressee, addressee.agency(), EnumSet.of(Party.READER));
        }
    }

    /** The person of a row in each of his posts of today; nobody who cannot sign in or has no address. */
    private List<Reader> readers(OwedRow row, Run run) {
        PersonId person = Addressee.personOf(row.recipient());
        if (person == null) {
            return List.of();
        }
        PostActors.Reading reading = actors.reading();
        return people.postsOf(person, run.today()).stream()
                .filter(PostRow::canSignIn)
                .flatMap(post -> Optional.ofNullable(post.person().email())
                        .filter(address -> !address.isBlank())
                        .map(address -> new Reader(post, address, reading.of(post)))
                        .stream())
                .toList();
    }
}
