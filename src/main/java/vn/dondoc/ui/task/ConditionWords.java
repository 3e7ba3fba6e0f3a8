package vn.dondoc.ui.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.FieldRow;
import vn.dondoc.account.People;
import vn.dondoc.account.PersonRow;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.directive.Directives;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.LabelRow;
import vn.dondoc.task.Labels;
import vn.dondoc.ui.component.Formats;

/** What a condition of a list says, as its chip shows it. */
@Component
class ConditionWords {

    private final Texts texts;
    private final Agencies agencies;
    private final People people;
    private final Directives directives;
    private final Labels labels;
    private final CurrentActor actors;

    ConditionWords(
            Texts texts, Agencies agencies, People people, Directives directives, Labels labels, CurrentActor actors) {
        this.labels = labels;
        this.texts = texts;
        this.agencies = agencies;
        this.people = people;
        this.directives = directives;
        this.actors = actors;
    }

    String value(TaskQuery query, TaskQuery.Key key, Locale locale) {
        String raw = Objects.requireNonNullElse(query.get(key), "");
        Long id = query.number(key);
        return switch (key) {
            case BUCKET ->
                Slugs.BUCKET.read(raw).map(one -> texts.in(locale, one)).orElse(raw);
            case STATE ->
                query.states().stream()
                        .sorted()
                        .map(one -> texts.in(locale, one))
                        .collect(Collectors.joining(", "));
            case RELATION ->
                Slugs.RELATION.read(raw).map(one -> texts.in(locale, one)).orElse(raw);
            case LATE_CAUSE ->
                Slugs.LATE_CAUSE.read(raw).map(one -> texts.in(locale, one)).orElse(raw);
            case MORE_TIME ->
                Slugs.MORE_TIME.read(raw).map(one -> texts.in(locale, one)).orElse(raw);
            case FIRST_CLAIM ->
                Slugs.FIRST_CLAIM.read(raw).map(one -> texts.in(locale, one)).orElse(raw);
            case KIND -> Slugs.KIND.read(raw).map(one -> texts.in(locale, one)).orElse(raw);
            case LEVEL ->
                Slugs.LEVEL.read(raw).map(one -> texts.in(locale, one)).orElse(raw);
            case SOURCE ->
                Slugs.SOURCE.read(raw).map(one -> texts.in(locale, one)).orElse(raw);
            case AGENCY -> id == null ? raw : agency(new AgencyId(id));
            case OFFICER, LEADER ->
                raw.equals(TaskQuery.ME)
                        ? texts.in(locale, "task.condition.me")
                        : id == null ? raw : person(new PersonId(id));
            case FIELD -> id == null ? raw : field(id);
            case DIRECTIVE -> id == null ? raw : directive(new DirectiveId(id));
            case DUE_FROM, DUE_TO, GIVEN_FROM, GIVEN_TO, UNREPORTED -> {
                LocalDate day = query.day(key);
                yield day == null ? raw : Formats.date(day);
            }
            case SIGNING -> raw.equals(TaskQuery.YES) ? texts.in(locale, "task.condition.signing") : raw;
            case REPORT_ASK -> raw.equals(TaskQuery.YES) ? texts.in(locale, "task.condition.report-asked") : raw;
            case MISTAKEN -> raw.equals(TaskQuery.YES) ? texts.in(locale, "task.condition.mistaken") : raw;
            case RECEIPT -> raw.equals(TaskQuery.SLOW) ? texts.in(locale, "task.condition.slow") : raw;
            case LABEL -> id == null ? raw : label(id);
            case STAR, WATCH -> texts.in(locale, "task.condition.me");
            case TEXT, QUEUE, LOOK, SORT, OPENED -> raw;
        };
    }

    private String agency(AgencyId id) {
        AgencyRow row = agencies.names(List.of(id)).get(id);
        return row == null ? "–" : row.name();
    }

    private String person(PersonId id) {
        PersonRow row = people.names(List.of(id)).get(id);
        return row == null ? "–" : row.name();
    }

    private String field(long id) {
        return people.fields(actors.get()).stream()
                .filter(row -> row.id().value() == id)
                .map(FieldRow::name)
                .findFirst()
                .orElse("–");
    }

    private String label(long id) {
        Actor actor = actors.get();
        return !actor.may(Right.READ_ALL)
                ? "–"
                : labels.all(actor).stream()
                        .filter(row -> row.id().value() == id)
                        .map(LabelRow::name)
                        .findFirst()
                        .orElse("–");
    }

    private String directive(DirectiveId id) {
        try {
            return directives.get(actors.get(), id).title();
        } catch (NotFound hidden) {
            return "–";
        }
    }
}
