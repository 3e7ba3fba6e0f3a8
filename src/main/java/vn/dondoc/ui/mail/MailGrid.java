package vn.dondoc.ui.mail;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.mail.MailRow;
import vn.dondoc.ui.component.StatePill;

/** The rows of the log: a table, or cards on a phone; drawn by templates only. */
class MailGrid extends Grid<MailRow> {

    private static final int PHONE = 800;
    private static final int PAGE = 50;
    private static final String ONE = "<span class=\"cell-one\" title=\"${item.words}\">${item.words}</span>";
    private static final String CARD = "<div class=\"mail-card\">" + StatePill.CELL
            + "<span class=\"mail-card-at num\">${item.at}</span><span class=\"mail-card-to\">${item.to}</span>"
            + "<span class=\"mail-card-sub\">${item.subject}</span></div>";

    /** Tells the server only when the room changes its kind; Enter opens the row that has the focus. */
    private static final String WATCH = """
            const grid = this;
            const narrow = () => grid.clientWidth < 640;
            let last = $0;
            new ResizeObserver(() => {
              if (grid.clientWidth && narrow() !== last) {
                last = narrow();
                grid.dispatchEvent(new CustomEvent('narrow', {detail: {narrow: last}}));
              }
            }).observe(grid);
            grid.addEventListener('keydown', e => {
              if (e.key !== 'Enter' || e.isComposing || e.defaultPrevented) return;
              const place = grid.getEventContext(e);
              if (place.section === 'body' && place.item) {
                e.preventDefault();
                e.stopPropagation();
                grid.dispatchEvent(new CustomEvent('open-row', {detail: {key: place.item.key}}));
              }
            }, true);
            """;

    private final List<Column<MailRow>> table;
    private final Column<MailRow> card;
    private @Nullable String opened;

    /** @param subjects whether the actor may read subjects; else the column shows codes */
    MailGrid(LocalDate today, boolean subjects, SerializableConsumer<MailRow> open) {
        setSizeFull();
        setPageSize(PAGE);
        addThemeName("compact");
        addClassName("mail-grid");
        setSelectionMode(SelectionMode.NONE);
        table = List.of(
                column("at", "144px", row -> MailWords.at(row, today)),
                addColumn(pill(StatePill.CELL))
                        .setHeader(getTranslation("mail-log.result"))
                        .setWidth("172px")
                        .setFlexGrow(0),
                column("recipient", "200px", MailRow::recipient).setFlexGrow(1),
                column(subjects ? "subject" : "codes", "220px", MailWords::subject)
                        .setFlexGrow(2),
                column("kind", "190px", MailWords::kind),
                column("attempts", "84px", row -> Integer.toString(row.attempts()))
                        .setTextAlign(ColumnTextAlign.END));
        card = addColumn(pill(CARD)
                .withProperty("at", row -> MailWords.at(row, today))
                .withProperty("to", MailRow::recipient)
                .withProperty("subject", row -> MailWords.kind(row) + " · " + MailWords.subject(row)));
        setPartNameGenerator(row -> row.id().toString().equals(opened) ? "opened" : null);
        addItemClickListener(click -> open.accept(click.getItem()));
        getElement()
                .addEventListener(
                        "narrow",
                        event -> narrow(
                                event.getEventData().get("event.detail.narrow").asBoolean()))
                .addEventData("event.detail.narrow");
        getElement()
                .addEventListener("open-row", event -> {
                    MailRow row = getDataCommunicator()
                            .getKeyMapper()
                            .get(event.getEventData().get("event.detail.key").asString());
                    if (row != null) {
                        open.accept(row);
                    }
                })
                .addEventData("event.detail.key");
        getElement().setAttribute("aria-label", getTranslation("mail-log.title"));
        narrow(false);
    }

    private Column<MailRow> column(
            String key, String width, com.vaadin.flow.function.ValueProvider<MailRow, String> words) {
        return addColumn(LitRenderer.<MailRow>of(ONE).withProperty("words", words))
                .setHeader(getTranslation("mail-log." + key))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private static LitRenderer<MailRow> pill(String template) {
        return LitRenderer.<MailRow>of(template)
                .withProperty("mark", row -> MailWords.css(row.state()))
                .withProperty("words", MailWords::state);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        int width = event.getUI().getPage().getExtendedClientDetails().getWindowInnerWidth();
        boolean phone = width > 0 && width < PHONE;
        narrow(phone);
        getElement().executeJs(WATCH, phone);
    }

    private void narrow(boolean narrow) {
        table.forEach(column -> column.setVisible(!narrow));
        card.setVisible(narrow);
        setClassName("mail-cards", narrow);
    }

    /** Marks the row of the mail that is open beside the list. */
    void mark(@Nullable String id) {
        opened = id;
        getDataCommunicator().reset();
    }
}
