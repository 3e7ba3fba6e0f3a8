package vn.dondoc.ui.home;

import java.util.Locale;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.RequestDecisions;
import vn.dondoc.ui.board.BoardPanels;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;

/** The first page of the chair: four figures and the agencies by overdue; for the emulation board figures only. */
@org.springframework.stereotype.Component
class ChairHome {

    private final BoardPanels boards;
    private final HomeReading reading;
    private final Proposals proposals;
    private final RequestDecisions requests;
    private final Texts texts;

    ChairHome(BoardPanels boards, HomeReading reading, Proposals proposals, RequestDecisions requests, Texts texts) {
        this.boards = boards;
        this.reading = reading;
        this.proposals = proposals;
        this.requests = requests;
        this.texts = texts;
    }

    void fill(Page page, Actor actor) {
        Locale locale = page.getUI().map(ui -> ui.getLocale()).orElse(Texts.VIETNAMESE);
        page.with(new PageHeader(texts.in(locale, "home.title")).note(reading.dayLine(locale)));
        if (actor.may(Right.DECIDE)) {
            page.with(OfficeHome.decisions(proposals.count(actor), locale, texts));
            page.with(OfficeHome.asked(requests.count(actor), locale, texts));
        }
        page.with(boards.whole(actor));
    }
}
