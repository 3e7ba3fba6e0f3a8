package vn.dondoc.ui.directive;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.Directives;
import vn.dondoc.file.StoredFile;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.plan.BudgetTable;
import vn.dondoc.plan.Budgets;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PdfPane;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.shell.MainLayout;

/** A directive: the document left, what it orders right. */
@Route(value = DirectivePages.PAGE, layout = MainLayout.class)
@PermitAll
class DirectiveView extends Page implements BeforeEnterObserver, Titled {

    private final Directives directives;
    private final Budgets budgets;
    private final DirectiveFiles files;
    private final DirectiveBench bench;
    private final DraftBench drafts;
    private final DutySection duty;
    private final CurrentActor actors;
    private String title = "";

    DirectiveView(
            Directives directives,
            Budgets budgets,
            DirectiveFiles files,
            DirectiveBench bench,
            DraftBench drafts,
            DutySection duty,
            CurrentActor actors) {
        super(Width.FULL);
        this.directives = directives;
        this.budgets = budgets;
        this.files = files;
        this.bench = bench;
        this.drafts = drafts;
        this.duty = duty;
        this.actors = actors;
        addClassName("directive-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(DirectiveId.parse(event.getRouteParameters().get("id").orElse("")));
    }

    private void show(DirectiveId id) {
        Actor actor = actors.get();
        DirectiveDetails directive = directives.get(actor, id);
        title = directive.title();
        body().removeAll();
        Div paper = paper(directive);
        List<HistoryEntry> history = directives.history(actor, id);
        Map<String, String> names = bench.names(actor, directive, history);
        Div right = new Div(new DirectiveHead(directive, names, files, bench, actor, () -> show(id)));
        right.addClassName("directive-side");
        duty.show(right, directive, () -> show(id));
        drafts.show(right, directive);
        BudgetTable budget = budgets.of(actor, id);
        if (!budget.lines().isEmpty()) {
            right.add(new H2(getTranslation("budget.title")), new BudgetView(budget));
        }
        right.add(new DirectiveRecord(history, names));
        Div split = new Div(paper, right);
        split.addClassName("directive-split");
        with(split);
    }

    private Div paper(DirectiveDetails directive) {
        Div pane = new Div();
        pane.addClassName("directive-paper");
        List<StoredFile> pdfs = directive.files().stream()
                .filter(file -> file.mediaType().equals(DirectiveFiles.PDF))
                .toList();
        if (pdfs.isEmpty()) {
            pane.add(
                    actors.get().may(Right.REGISTER_DIRECTIVE)
                            ? new EmptyState(
                                    getTranslation("directive.no-pdf"),
                                    getTranslation("directive.no-pdf.why"),
                                    Buttons.plain(
                                            getTranslation("directive.attach"),
                                            Icon.PAPERCLIP,
                                            click -> UI.getCurrent()
                                                    .navigate(DirectivePages.correctPath(directive.id()))))
                            : new EmptyState(
                                    getTranslation("directive.no-pdf"), getTranslation("directive.no-pdf.why")));
        } else {
            PdfPane pdf = new PdfPane();
            StoredFile main = pdfs.getFirst();
            pdf.show(files.download(directive.id(), main.id()), main.name());
            pdf.setSizeFull();
            pane.add(pdf);
        }
        return pane;
    }

    @Override
    public String title() {
        return title;
    }
}
