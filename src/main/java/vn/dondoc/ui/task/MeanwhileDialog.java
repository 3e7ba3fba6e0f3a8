package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.Timeline;

/**
 * Somebody else was faster: who, when and what. What was typed stays in the form below; it can be sent for the task as it
 * is now, or left standing to be thought over.
 */
class MeanwhileDialog extends HouseDialog {

    /**
     * @param typed whether a form with input waits below
     * @param again sends the same for the task as it is now
     */
    MeanwhileDialog(OpenTask task, boolean typed, Runnable again) {
        super(I18NProvider.translate("meanwhile.title"));
        addClassName("meanwhile");
        List<TimelineItem> news = task.meanwhile(getLocale());
        String who = news.isEmpty() ? "" : news.getLast().who();
        String when = news.isEmpty() ? "" : Formats.moment(news.getLast().at());
        with(new InlineMessage(
                InlineMessage.Kind.INFO,
                news.isEmpty() ? getTranslation("error.stale") : getTranslation("conflict.who", who, when),
                getTranslation(typed ? "meanwhile.typed" : "meanwhile.look")));
        Timeline told = new Timeline();
        news.reversed().forEach(item -> TimelineList.add(told, item, List.of()));
        with(told);
        if (typed) {
            with(new Paragraph(getTranslation("meanwhile.choose")));
            primary(
                    Buttons.primary(getTranslation("meanwhile.send"), Icon.SEND, click -> {
                        close();
                        again.run();
                    }),
                    Buttons.quiet(getTranslation("meanwhile.keep"), null, click -> close()));
        } else {
            primary(Buttons.primary(getTranslation("meanwhile.show"), Icon.REFRESH_CW, click -> {
                close();
                task.reload();
            }));
        }
    }
}
