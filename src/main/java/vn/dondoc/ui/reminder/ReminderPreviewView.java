package vn.dondoc.ui.reminder;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.reminder.PreviewMail;
import vn.dondoc.reminder.ReminderPreview;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Texts;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.ListWithDetail;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.shell.MainLayout;

/** Before an office leader switches mail on he sees, mail by mail, what would go out; the administrator sees to whom. */
@Route(value = ReminderPages.PREVIEW, layout = MainLayout.class)
@PermitAll
@StyleSheet("css/people.css")
@StyleSheet("css/reminder.css")
class ReminderPreviewView extends Page implements BeforeEnterObserver, Titled {

    private static final String MAIL = "thu";
    private static final int CODES_SHOWN = 3;
    private static final String TO = """
            <div><span class="cell-one strong">${item.to}</span>
            <span class="cell-one cell-sub">${item.about}</span></div>""";

    private final ReminderPreview preview;
    private final CurrentActor current;
    private final PageHeader header = new PageHeader(getTranslation("reminder-preview.title"));
    private final Div message = new Div();
    private final Grid<PreviewMail> grid = new Grid<>();
    private final ListWithDetail split;
    private List<PreviewMail> mails = List.of();

    ReminderPreviewView(ReminderPreview preview, CurrentActor current) {
        super(Width.FULL);
        this.preview = preview;
        this.current = current;
        header.actions(Buttons.plain(getTranslation("reminder-preview.again"), Icon.REFRESH_CW, click -> {
            show();
            open(null);
        }));
        grid.addColumn(LitRenderer.<PreviewMail>of(TO)
                        .withProperty("to", PreviewMail::recipient)
                        .withProperty("about", this::about))
                .setHeader(getTranslation("reminder-preview.recipient"));
        grid.addColumn(this::rules)
                .setHeader(getTranslation("reminder-preview.rules"))
                .setWidth("300px")
                .setFlexGrow(0);
        grid.addColumn(this::codes)
                .setHeader(getTranslation("reminder-preview.tasks"))
                .setWidth("210px")
                .setFlexGrow(0);
        grid.addItemClickListener(click -> open(click.getItem().key()));
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("reminder-preview.none"), getTranslation("reminder-preview.none-text")));
        Div list = new Div(header, message, grid);
        list.addClassName("list-column");
        split = new ListWithDetail(list, "560px", "660px", getTranslation("reminder-preview.one"), () -> open(null));
        with(split);
        show();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getLocation()
                .getQueryParameters()
                .getParameters()
                .getOrDefault(MAIL, List.of(""))
                .getFirst();
        Actor actor = current.get();
        PreviewMail chosen = mails.stream()
                .filter(mail -> mail.key().equals(key))
                .findFirst()
                .orElse(null);
        split.show(
                chosen == null
                        ? null
                        : new MailPanel(
                                chosen,
                                rules(chosen),
                                actor.may(Right.READ_ALL) ? preview.text(actor, key) : null,
                                () -> open(null)));
    }

    @Override
    public String title() {
        return getTranslation("reminder-preview.title");
    }

    private void show() {
        ReminderPreview.DryRun run = preview.now(current.get());
        mails = run.mails();
        grid.setItems(mails);
        header.count(mails.size());
        ZonedDateTime leaves = run.leavesAt().atZone(BusinessTime.ZONE);
        String at = Formats.timeInWords(leaves.toLocalTime()) + ", "
                + Formats.weekday(leaves.toLocalDate(), getLocale()) + " " + Formats.date(leaves.toLocalDate());
        message.removeAll();
        message.add(new InlineMessage(
                InlineMessage.Kind.INFO,
                getTranslation(run.on() ? "reminder-preview.on" : "reminder-preview.off"),
                getTranslation(run.on() ? "reminder-preview.on-text" : "reminder-preview.off-text", at)
                        + (run.more() ? " " + getTranslation("reminder-preview.more", mails.size()) : "")));
    }

    private String about(PreviewMail mail) {
        return mail.subject() == null ? mail.address() : mail.subject();
    }

    private String rules(PreviewMail mail) {
        return mail.rules().stream()
                .map(rule -> getTranslation(Texts.keyOf(rule)))
                .collect(Collectors.joining(", "));
    }

    private String codes(PreviewMail mail) {
        String first = mail.codes().stream().limit(CODES_SHOWN).collect(Collectors.joining(", "));
        int more = mail.codes().size() - CODES_SHOWN;
        return more > 0 ? getTranslation("reminder-preview.codes-more", first, more) : first;
    }

    private void open(@Nullable String key) {
        UI.getCurrent()
                .navigate(
                        ReminderPages.PREVIEW,
                        key == null ? QueryParameters.empty() : QueryParameters.simple(Map.of(MAIL, key)));
    }
}
