package vn.dondoc.ui.task;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayInputStream;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.report.TaskSlips;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.ui.component.ServedFile;

/** The slip of a task to print, made when it is asked for. */
@Component
class SlipPrint {

    private final TaskSlips slips;
    private final CurrentActor actors;

    SlipPrint(TaskSlips slips, CurrentActor actors) {
        this.slips = slips;
        this.actors = actors;
    }

    void fill(ContextMenu menu, TaskDetails task) {
        String code = task.row().code();
        if (code == null || task.readUntil() != null) {
            return;
        }
        DownloadHandler handler = ServedFile.handler(() -> {
            byte[] pdf = slips.of(actors.get(), task.row().id());
            return new ServedFile(
                    "Phieu-giao-" + code + ".pdf", "application/pdf", pdf.length, () -> new ByteArrayInputStream(pdf));
        });
        Anchor link = new Anchor(handler, I18NProvider.translate("task.act.print-slip"));
        link.addClassName("menu-link-item");
        menu.addItem(link);
    }
}
