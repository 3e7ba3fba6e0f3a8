package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.Fields;
import vn.dondoc.account.PeopleRegister;
import vn.dondoc.account.PersonData;
import vn.dondoc.account.PostData;
import vn.dondoc.account.ReadyAccounts;
import vn.dondoc.account.Rights;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;

/** Brings in the invented people with their posts and accounts, and who answers for which field. */
@DemoPart
class StaffSeeding {

    private final AgencySeeding agencies;
    private final PeopleRegister people;
    private final ReadyAccounts accounts;
    private final Fields fields;
    private final Rights rights;

    StaffSeeding(AgencySeeding agencies, PeopleRegister people, ReadyAccounts accounts, Fields fields, Rights rights) {
        this.agencies = agencies;
        this.people = people;
        this.accounts = accounts;
        this.fields = fields;
        this.rights = rights;
    }

    /** @param standing the first day on which today's agencies stand in the demo */
    Staff seed(Actor job, DemoContent content, AgencyBook book, DemoDays days, LocalDate standing) {
        List<Staff.Held> held = new ArrayList<>();
        Map<String, AgencyId> units = new HashMap<>();
        Map<PersonId, String> userNames = new LinkedHashMap<>();
        for (DemoPerson person : Plan340.people()) {
            held.add(appoint(job, person, book.row(Era.Y2018, person.agency()), null, days, standing));
        }
        for (DemoPerson person : content.people()) {
            AgencyRow agency = book.row(Era.TODAY, person.agency());
            String named = person.unit();
            AgencyId unit = named == null
                    ? null
                    : units.computeIfAbsent(agency.name() + "|" + named, key -> agencies.unit(job, agency, named));
            Staff.Held one = appoint(job, person, agency, unit, days, standing);
            held.add(one);
            if (person.signsIn()) {
                userNames.put(one.person(), person.user());
            }
        }
        accounts.open(job, userNames, SignInSheet.PASSWORD);
        Map<String, PersonId> persons = new HashMap<>();
        held.forEach(h -> persons.put(h.who().user(), h.person()));
        Map<String, FieldId> fieldIds = new HashMap<>();
        for (DemoField field : content.fields()) {
            fieldIds.put(field.code(), field(job, field, persons, days, standing));
        }
        return new Staff(held, content.byCode(), fieldIds, rights.table(job), days);
    }

    private Staff.Held appoint(
            Actor job,
            DemoPerson person,
            AgencyRow agency,
            @Nullable AgencyId unit,
            DemoDays days,
            LocalDate standing) {
        PersonId id = people.add(job, new PersonData(person.name(), person.email(), person.phone()));
        LocalDate from = days.date(person.from());
        LocalDate to = person.to() == null ? null : days.date(person.to());
        // Whoever has been there since the reorganisation has been there since the demo's own first day.
        LocalDate first = from.equals(DemoDays.ORGANISATION) ? standing : from;
        PostId post = people.appoint(
                job, new PostData(id, unit == null ? agency.id() : unit, person.role(), person.title(), first, to));
        return new Staff.Held(person, id, post, agency.id(), agency.name(), first, to);
    }

    private FieldId field(
            Actor job, DemoField field, Map<String, PersonId> persons, DemoDays days, LocalDate standing) {
        FieldId id = fields.add(job, field.name());
        for (DemoField.Answers answers : field.answers()) {
            LocalDate from = days.date(answers.from());
            PersonId viceChair = persons.get(answers.viceChair());
            if (viceChair == null) {
                throw new IllegalStateException("Nobody is " + answers.viceChair());
            }
            fields.assign(
                    job,
                    id,
                    viceChair,
                    from.equals(DemoDays.ORGANISATION) ? standing : from,
                    answers.to() == null ? null : days.date(answers.to()),
                    "Thông báo phân công của UBND tỉnh");
        }
        return id;
    }
}
