package vn.dondoc.ui.account;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.DutyRow;
import vn.dondoc.account.FieldRow;
import vn.dondoc.account.Fields;
import vn.dondoc.account.People;
import vn.dondoc.account.PostRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;

/** The office says which vice-chair answers for which field, from which day on. */
@Route(value = AccountPages.FIELDS, layout = MainLayout.class)
@PermitAll
@StyleSheet("css/people.css")
class FieldsView extends Page implements BeforeEnterObserver, Titled {

    private static final String TWO_LINES = """
            <div><span class="cell-one strong">${item.first}</span>
            <span class="cell-one cell-sub">${item.second}</span></div>""";

    private final Fields fields;
    private final People people;
    private final CurrentActor current;
    private final Clock clock;
    private final PageHeader header = new PageHeader(getTranslation("fields.title"));
    private final Grid<FieldRow> grid = new Grid<>();
    private Map<FieldId, List<DutyRow>> duties = Map.of();

    FieldsView(Fields fields, People people, CurrentActor current, Clock clock) {
        super(Width.FULL);
        this.fields = fields;
        this.people = people;
        this.current = current;
        this.clock = clock;
        header.actions(Buttons.primary(getTranslation("fields.new"), Icon.PLUS, click -> edit(null)));
        grid.addColumn(LitRenderer.<FieldRow>of(TWO_LINES)
                        .withProperty("first", FieldRow::name)
                        .withProperty("second", row -> row.retired() ? getTranslation("fields.retired") : ""))
                .setHeader(getTranslation("fields.name"))
                .setWidth("180px");
        grid.addColumn(LitRenderer.<FieldRow>of(TWO_LINES)
                        .withProperty("first", this::whoToday)
                        .withProperty(
                                "second", row -> today(row).map(this::words).orElse("")))
                .setHeader(getTranslation("fields.today"))
                .setWidth("180px");
        grid.addItemClickListener(click -> edit(click.getItem()));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("fields.none"), getTranslation("fields.none-text")));
        grid.setSizeFull();
        with(header, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        current.get().require(Right.MANAGE_POLICY);
        show();
    }

    @Override
    public String title() {
        return getTranslation("fields.title");
    }

    private void show() {
        Actor actor = current.get();
        duties = fields.duties(actor).stream().collect(Collectors.groupingBy(DutyRow::field));
        List<FieldRow> rows = people.fields(actor);
        header.count(rows.stream().filter(row -> !row.retired()).count());
        grid.setItems(rows);
    }

    private Optional<DutyRow> today(FieldRow row) {
        LocalDate day = LocalDate.now(clock);
        return duties.getOrDefault(row.id(), List.of()).stream()
                .filter(duty -> !duty.from().isAfter(day))
                .filter(duty -> duty.to() == null || !duty.to().isBefore(day))
                .findFirst();
    }

    private String whoToday(FieldRow row) {
        return today(row).map(duty -> duty.person().name()).orElse(getTranslation("fields.nobody"));
    }

    private String words(DutyRow duty) {
        String days = duty.to() == null
                ? getTranslation("posts.since", Formats.date(duty.from()))
                : Formats.date(duty.from()) + " – " + Formats.date(duty.to());
        return duty.document().isEmpty() ? days : days + " · " + duty.document();
    }

    private void edit(@Nullable FieldRow field) {
        LocalDate today = LocalDate.now(clock);
        if (field == null) {
            new FieldDialog(null, List.of(), name -> saved(() -> fields.add(current.get(), name.text()))).open();
            return;
        }
        List<String> past = duties.getOrDefault(field.id(), List.of()).stream()
                .map(duty -> duty.person().name() + ": " + words(duty))
                .toList();
        FieldDialog dialog = new FieldDialog(
                field,
                past,
                name -> saved(
                        () -> fields.change(current.get(), field.id(), field.version(), name.text(), name.retired())));
        dialog.left(Buttons.plain(getTranslation("fields.assign"), Icon.USER_CHECK, click -> {
            dialog.close();
            new DutyDialog(
                            field,
                            candidates(today),
                            today,
                            duty -> saved(() -> fields.assign(
                                    current.get(), field.id(), duty.person(), duty.from(), duty.to(), duty.document())))
                    .open();
        }));
        dialog.open();
    }

    private List<PostRow> candidates(LocalDate today) {
        return Stream.concat(
                        people.holders(Role.VICE_CHAIR, today).stream(), people.holders(Role.CHAIR, today).stream())
                .toList();
    }

    private void saved(Runnable act) {
        act.run();
        Toast.done(getTranslation("agencies.saved"));
        show();
    }
}
