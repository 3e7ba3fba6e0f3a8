package vn.dondoc.demo.mailbox;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.LocalDate;
import java.util.function.Consumer;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Formats;

/** The mails, newest first: to whom, when, the subject. */
class MailboxGrid extends Grid<TestMailRow> {

    private static final String ROW = """
            <div class="mailbox-row">
              <span class="mailbox-to">${item.to}</span><span class="mailbox-at num">${item.at}</span>
              <span class="mailbox-subject">${item.subject}</span>
            </div>""";

    private String marked = "";

    MailboxGrid(Consumer<TestMailRow> chosen, LocalDate today) {
        addClassName("mailbox-grid");
        setSelectionMode(SelectionMode.NONE);
        addColumn(LitRenderer.<TestMailRow>of(ROW)
                        .withProperty("to", MailboxGrid::to)
                        .withProperty("at", row -> Formats.moment(row.receivedAt(), today))
                        .withProperty("subject", TestMailRow::subject))
                .setHeader(getTranslation("mailbox.mails"));
        setPartNameGenerator(row -> Long.toString(row.id()).equals(marked) ? "current" : null);
        setEmptyStateComponent(new EmptyState(getTranslation("mailbox.none"), getTranslation("mailbox.none-text")));
        addItemClickListener(click -> chosen.accept(click.getItem()));
    }

    private static String to(TestMailRow row) {
        return row.shownTo().isBlank() ? row.recipient() : row.shownTo().replaceFirst("\\s*<[^>]*>$", "");
    }

    void show(Mailbox mailbox, TestMailFilter filter) {
        setItems(query -> mailbox.list(filter, query.getOffset(), query.getLimit()).stream());
        getLazyDataView().setItemCountUnknown();
    }

    /** @param id of the mail beside the list; empty for none */
    void mark(String id) {
        marked = id;
    }
}
