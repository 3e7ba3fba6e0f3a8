package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.TaskId;

/** One task of one directive on its way; it knows its lead of the moment. */
final class Story {

    private final Setting setting;
    private final Dossier dossier;
    private final DemoTask task;
    private final Supplier<TaskId> id;
    private String lead;

    /** @param id the task as it stands in the program once it is drafted */
    Story(Setting setting, Dossier dossier, DemoTask task, Supplier<TaskId> id) {
        this.setting = setting;
        this.dossier = dossier;
        this.task = task;
        this.id = id;
        this.lead = task.lead();
    }

    Setting setting() {
        return setting;
    }

    Dossier dossier() {
        return dossier;
    }

    DemoTask task() {
        return task;
    }

    TaskId id() {
        return id.get();
    }

    String lead() {
        return lead;
    }

    AgencyId leadAgency() {
        return agency(lead);
    }

    AgencyId agency(String name) {
        return setting.agencies().id(dossier.era(), name);
    }

    /** The day that stands with an act; null if none does. */
    @Nullable
    LocalDate dueOf(DemoAct act) {
        DemoDay day = act.due() == null ? null : act.due().day();
        return day == null ? null : setting.days().date(day);
    }

    void goesTo(String other) {
        lead = other;
    }
}
