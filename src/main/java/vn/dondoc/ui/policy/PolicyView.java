package vn.dondoc.ui.policy;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.account.CurrentActor;
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
    private final CurrentActor current;
    private final Agencies agencies;
    private final LocalDate today;

    PolicyView(Policies policies, CurrentActor current, Agencies agencies, Clock clock) {
        super(Width.FORM);
        this.policies = policies;
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
        });
    }

    /** @param named the agencies that have policies of their own */
    private ListItem item(PolicyRow row, Actor actor, Map<AgencyId, AgencyRow> named) {
        String name = PolicyWords.name(row.policy());
        Span title = new Span(name);
        title.addClassName("policy-name");
        Div words = new Div(title, quiet(basis(row)));
        words.addClassName("policy-words");
        String meaning = PolicyWords.meaning(row.policy());
        if (!meaning.isEmpty()) {
            words.addComponentAtIndex(1, quiet(meaning));
        }
        if (row.next() != null) {
            String later = PolicyWords.value(row.policy(), row.next().value());
            words.add(
                    quiet(getTranslation("policy.next", Formats.date(row.next().validFrom()), later)));
        }
        String own = row.versions().stream()
                .flatMap(version -> Stream.ofNullable(version.agency()))
                .distinct()
                .flatMap(agency -> Stream.ofNullable(named.get(agency)))
                .map(AgencyRow::name)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!own.isEmpty()) {
            words.add(quiet(getTranslation("policy.own", own)));
        }
        Span value = new Span(PolicyWords.value(row.policy(), row.value()));
        value.addClassNames("policy-value", "num");
        Div signs = new Div(value);
        signs.addClassName("policy-signs");
        if (actor.may(Right.MANAGE_POLICY)) {
            signs.add(Buttons.icon(Icon.PENCIL, getTranslation("policy.edit", name), click -> edit(row)));
        }
        ListItem item = new ListItem(words, signs);
        item.addClassName("policy-item");
        return item;
    }

    private void edit(PolicyRow row) {
        new PolicyDialog(policies, agencies, current, today, row, this::show).open();
    }

    private String basis(PolicyRow row) {
        return row.settled()
                .map(version -> getTranslation("policy.since", Formats.date(version.validFrom()), version.document()))
                .orElseGet(() -> getTranslation("policy.default"));
    }

    private static Span quiet(String text) {
        Span line = new Span(text);
        line.addClassNames("small", "text-2");
        return line;
    }
}
