package vn.dondoc.demo.mailbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.ListWithDetail;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;

/** Hộp thư thử nghiệm: whoever tries the demo reads here what each recipient got, without signing in. */
@Route(value = MailboxView.PATH + "/:id?", autoLayout = false, registerAtStartup = false)
@AnonymousAllowed
@StyleSheet("css/people.css")
@StyleSheet("css/mailbox.css")
class MailboxView extends Main implements BeforeEnterObserver, Titled {

    static final String PATH = "hop-thu-thu-nghiem";
    private static final String RECIPIENT = "nguoi-nhan";
    private static final String WORDS = "tim";

    private final Mailbox mailbox;
    private final Clock clock;
    private final PageHeader header = new PageHeader(getTranslation("mailbox.title"));
    private final TextField search = new TextField();
    private final ComboBox<String> recipient = new ComboBox<>();
    private final MailboxGrid grid;
    private final ListWithDetail split;
    private @Nullable Registration watching;

    MailboxView(Mailbox mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
        addClassName("mailbox");
        header.note(getTranslation("mailbox.note"));
        Anchor program = new Anchor("", getTranslation("mailbox.program"));
        program.getElement().setAttribute("router-ignore", "");
        header.actions(program);
        search.setPlaceholder(getTranslation("mailbox.search"));
        search.setAriaLabel(getTranslation("mailbox.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                open(null);
            }
        });
        recipient.setPlaceholder(getTranslation("mailbox.everybody"));
        recipient.setAriaLabel(getTranslation("mailbox.recipient"));
        recipient.setClearButtonVisible(true);
        recipient.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                open(null);
            }
        });
        grid = new MailboxGrid(row -> open(row.id()), LocalDate.now(clock));
        Div filters = new Div(search, recipient);
        filters.addClassName("list-filters");
        Div list = new Div(header, filters, grid);
        list.addClassNames("list-column", "mailbox-list");
        split = new ListWithDetail(list, "420px", "720px", getTranslation("mailbox.title"), () -> open(null));
        split.setExpandDetail(true);
        split.setExpandMaster(false);
        add(split);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        search.setValue(query.getSingleParameter(WORDS).orElse(""));
        Map<String, Integer> recipients = mailbox.recipients();
        recipient.setItems(recipients.keySet());
        recipient.setItemLabelGenerator(address -> address + " (" + recipients.getOrDefault(address, 0) + ")");
        recipient.setValue(query.getSingleParameter(RECIPIENT)
                .filter(recipients::containsKey)
                .orElse(null));
        grid.show(mailbox, filter());
        header.count(recipients.values().stream().mapToInt(Integer::intValue).sum());
        String id = event.getRouteParameters().get("id").orElse("");
        if (id.isEmpty()) {
            split.show(null);
        } else {
            long number = id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
            split.show(new MailboxPanel(
                    number, mailbox.open(number).orElseThrow(NotFoundException::new), () -> open(null)));
        }
        grid.mark(id);
    }

    @Override
    public String title() {
        return getTranslation("mailbox.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        watching = mailbox.watch(() -> ui.access(() -> grid.getDataProvider().refreshAll()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
        }
        super.onDetach(event);
    }

    private TestMailFilter filter() {
        return new TestMailFilter(recipient.getOptionalValue().orElse(""), search.getValue());
    }

    private void open(@Nullable Long id) {
        Map<String, String> query = new HashMap<>();
        if (!search.isEmpty()) {
            query.put(WORDS, search.getValue());
        }
        recipient.getOptionalValue().ifPresent(address -> query.put(RECIPIENT, address));
        UI.getCurrent().navigate(id == null ? PATH : PATH + "/" + id, QueryParameters.simple(query));
    }
}
