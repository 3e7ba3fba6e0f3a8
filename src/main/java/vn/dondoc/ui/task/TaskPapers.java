package vn.dondoc.ui.task;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.report.TaskRecord;
import vn.dondoc.report.TaskRecords;
import vn.dondoc.report.TaskSlips;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.ui.component.ServedFile;

/** What one takes along of a task, made when it is asked for: its slip to print, and its record. */
@Component
class TaskPapers {

    private final TaskSlips slips;
    private final TaskRecords records;
    private final CurrentActor actors;

    TaskPapers(TaskSlips slips, TaskRecords records, CurrentActor actors) {
        this.slips = slips;
        this.records = records;
        this.actors = actors;
    }

    void fill(ContextMenu menu, TaskDetails task) {
        String code = task.row().code();
        if (code == null || task.readUntil() != null) {
            return;
        }
        TaskId id = task.row().id();
        add(menu, "task.act.print-slip", () -> {
            byte[] pdf = slips.of(actors.get(), id);
            return new ServedFile(
                    "Phieu-giao-" + code + ".pdf", "application/pdf", pdf.length, () -> new ByteArrayInputStream(pdf));
        });
        if (actors.get().may(Right.READ_ALL)) {
            add(menu, "task.act.take-record", () -> {
                TaskRecord record = records.of(actors.get(), id);
                TaskRecord.Packed zip = record.pack();
                return new ServedFile(record.name(), "application/zip", zip.size(), zip::open);
            });
        }
    }

    private static void add(ContextMenu menu, String words, Supplier<ServedFile> file) {
        Anchor link = new Anchor(ServedFile.handler(file), I18NProvider.translate(words));
        link.addClassName("menu-link-item");
        menu.addItem(link);
    }
}
