package vn.dondoc.ui.policy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.People;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.PolicyGroup;
import vn.dondoc.policy.PolicyRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.ExtensionMeasures;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.shell.MainLayout;

/**
 * Quy định: what the office has settled, by group: the value of today, since when and by which document, and what is
 * settled for later. Everybody reads it; who keeps the policies settles them anew.
 */
@Route(value = PolicyPages.PATH, layout = MainLayout.class)
@PermitAll
@StyleSheet("css/settings.css")
class PolicyView extends Page implements Titled {

    private final Policies policies;
    private final ExtensionMeasures measures;
    private final People people;
    private final CurrentActor current;
    private final Agencies agencies;
    private final LocalDate today;

    PolicyView(
            Policies policies,
            ExtensionMeasures measures,
            CurrentActor current,
            Agencies agencies,
            People people,
            Clock clock) {
        super(Width.FORM);
        this.policies = policies;
        this.measures = measures;
        this.people = people;
        this.current = current;
        this.agencies = agencies;
        this.today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        addClassName("policy-page");
        if (!current.get().may(Right.MANAGE_POLICY)) {
            // nothing else in the page takes the focus: the keyboard scrolls from here
            getElement().setAttribute("tabindex", "0");
        }
        show();
    }

    @Override
    public String title() {
        return getTranslation("policy.title");
    }

    private void show() {
        Actor actor = current.get();
        body().removeAll();
        with(new PageHeader(getTranslation("policy.title")).note(getTranslation("policy.note")));
        List<PolicyRow> all = policies.all(actor);
        Map<AgencyId, AgencyRow> named = agencies.names(all.stream()
                .flatMap(row -> row.versions().stream())
                .flatMap(version -> Stream.ofNullable(version.agency()))
                .distinct()
                .toList());
        Map<PolicyGroup, List<PolicyRow>> groups = all.stream()
                .collect(Collectors.groupingBy(
                        row -> row.policy().group(), () -> new EnumMap<>(PolicyGroup.class), Collectors.toList()));
        groups.forEach((group, rows) -> {
            UnorderedList list = new UnorderedList();
            list.addClassName("plain-list");
            rows.forEach(row -> list.add(item(row, actor, named)));
            with(new Card(getTranslation(Texts.keyOf(group))).with(list));
            if (group == PolicyGroup.DEADLINE) {
                with(new MeasureCard(measures, people, current, today, this::show));
            }
        });
    }

    /** @param named the agencies that have policies of their own */
    private PolicyLine item(PolicyRow row, Actor actor, Map<AgencyId, AgencyRow> named) {
        String name = PolicyWords.name(row.policy());
        List<String> below = new ArrayList<>();
        String meaning = PolicyWords.meaning(row.policy());
        if (!meaning.isEmpty()) {
            below.add(meaning);
        }
        below.add(basis(row));
        if (row.next() != null) {
            String later = PolicyWords.value(row.policy(), row.next().value());
            below.add(getTranslation("policy.next", Formats.date(row.next().validFrom()), later));
        }
        String own = row.versions().stream()
                .flatMap(version -> Stream.ofNullable(version.agency()))
                .distinct()
                .flatMap(agency -> Stream.ofNullable(named.get(agency)))
                .map(AgencyRow::name)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!own.isEmpty()) {
            below.add(getTranslation("policy.own", own));
        }
        Button edit = actor.may(Right.MANAGE_POLICY)
                ? Buttons.icon(Icon.PENCIL, getTranslation("policy.edit", name), click -> edit(row))
                : null;
        return new PolicyLine(name, below, PolicyWords.value(row.policy(), row.value()), edit);
    }

    private void edit(PolicyRow row) {
        new PolicyDialog(policies, agencies, current, today, row, this::show).open();
    }

    private String basis(PolicyRow row) {
        return row.settled()
                .map(version -> getTranslation("policy.since", Formats.date(version.validFrom()), version.document()))
                .orElseGet(() -> getTranslation("policy.default"));
    }
}
