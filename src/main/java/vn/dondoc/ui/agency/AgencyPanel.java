package vn.dondoc.ui.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRegister;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.agency.SuccessionRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.ui.component.ActionBar;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DetailPanel;
import vn.dondoc.ui.component.FormDraft;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.Toast;

/** One agency beside the tree: its fields, its older and newer names, what becomes of it. */
class AgencyPanel extends DetailPanel {

    /** What the panel asks of the screen around it. */
    interface Around {

        void close();

        /** The register has changed; the agency is to be shown anew. */
        void saved(AgencyId agency);

        void succeed(AgencyRow agency);

        void addBelow(AgencyRow above);
    }

    private final Agencies agencies;
    private final AgencyRegister register;
    private final Actor actor;
    private final Around around;
    private final AgencyForm form;
    private final Div conflict = new Div();
    private final FormDraft draft;

    /** @param shown null for a new agency */
    AgencyPanel(
            Agencies agencies,
            AgencyRegister register,
            Actor actor,
            @Nullable AgencyRow shown,
            @Nullable AgencyRow above,
            LocalDate today,
            String title,
            Around around) {
        super(title, around::close);
        this.agencies = agencies;
        this.register = register;
        this.actor = actor;
        this.around = around;
        List<AgencyRow> parents = agencies.all(actor);
        form = new AgencyForm(parents, today);
        draft = new FormDraft(
                "AGENCY",
                shown != null ? shown.id() : above == null ? "new" : "below-" + above.id(),
                shown == null ? 0 : shown.version(),
                form);
        with(conflict, draft, form);
        ActionBar bar = new ActionBar().left(draft.note());
        if (shown == null) {
            if (above != null) {
                form.under(above);
            }
            bar.primary(
                    Buttons.onceAtATime(Buttons.primary(getTranslation("agencies.add"), Icon.PLUS, click -> add())));
            form.focusName();
        } else {
            form.show(
                    shown,
                    agencies.aliases(actor).getOrDefault(shown.id(), List.of()),
                    parents.stream()
                            .filter(row -> row.id().equals(shown.parent()))
                            .findFirst()
                            .orElse(null));
            with(past(shown));
            bar.left(
                    Buttons.quiet(
                            getTranslation("agencies.succeed"), Icon.FAST_FORWARD, click -> around.succeed(shown)),
                    Buttons.quiet(getTranslation("agencies.add-unit"), Icon.PLUS, click -> around.addBelow(shown)));
            bar.primary(Buttons.onCtrlS(Buttons.onceAtATime(
                    Buttons.primary(getTranslation("agencies.save"), Icon.SAVE, click -> save(shown)))));
        }
        bar(bar);
    }

    /** Something about this agency that waits for somebody. */
    void warn(InlineMessage message) {
        conflict.add(message);
    }

    private void add() {
        if (form.messages().accepts(() -> {
            AgencyId added = register.add(actor, form.read());
            draft.done();
            around.saved(added);
        })) {
            Toast.done(getTranslation("agencies.added"));
        }
    }

    private void save(AgencyRow shown) {
        try {
            if (form.messages().accepts(() -> register.change(actor, shown.id(), shown.version(), form.read()))) {
                draft.done();
                Toast.done(getTranslation("agencies.saved"));
                around.saved(shown.id());
            }
        } catch (StaleVersion stale) {
            conflict.removeAll();
            conflict.add(new InlineMessage(
                            InlineMessage.Kind.WARNING,
                            getTranslation("agencies.conflict"),
                            getTranslation("agencies.conflict-text"))
                    .actions(
                            Buttons.plain(getTranslation("agencies.reload"), null, click -> around.saved(shown.id())),
                            Buttons.plain(
                                    getTranslation("agencies.keep-mine"),
                                    null,
                                    click -> save(agencies.get(actor, shown.id())))));
        }
    }

    /** Older and newer names, each a line. */
    private Component past(AgencyRow shown) {
        Div lines = new Div();
        lines.addClassName("past");
        List<SuccessionRow> rows = agencies.successions(actor).stream()
                .filter(row ->
                        row.predecessor().equals(shown.id()) || shown.id().equals(row.successor()))
                .toList();
        if (!rows.isEmpty()) {
            Map<AgencyId, AgencyRow> names = agencies.names(rows.stream()
                    .flatMap(row -> Stream.of(row.predecessor(), row.successor()))
                    .filter(Objects::nonNull)
                    .toList());
            lines.add(new H3(getTranslation("agencies.past")));
            rows.forEach(row -> lines.add(new Paragraph(line(row, names))));
        }
        return lines;
    }

    private String line(SuccessionRow row, Map<AgencyId, AgencyRow> names) {
        String old = Objects.requireNonNull(names.get(row.predecessor())).name();
        AgencyRow next = row.successor() == null ? null : names.get(row.successor());
        return getTranslation(
                next == null ? "agencies.past-abolished" : "agencies.past-line",
                old,
                Formats.date(row.takesEffect()),
                getTranslation("SuccessionKind." + row.kind()).toLowerCase(getLocale()),
                next == null ? "" : next.name(),
                row.document());
    }
}
