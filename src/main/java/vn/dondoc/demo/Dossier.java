package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.TaskId;

/** A directive on its way through the demo's office, with the numbers that it and its tasks have got so far. */
final class Dossier {

    private final DemoDirective directive;
    private final Era era;
    private final boolean printed;
    private final @Nullable LocalDate given;
    private final Map<DemoTask, String> passages;
    private @Nullable DirectiveId id;
    private List<TaskId> tasks = List.of();

    private Dossier(
            DemoDirective directive,
            Era era,
            boolean printed,
            @Nullable LocalDate given,
            Map<DemoTask, String> passages) {
        this.directive = directive;
        this.era = era;
        this.printed = printed;
        this.given = given;
        this.passages = passages;
    }

    /** @param printed whether a PDF of it is made and its dispatch noted */
    static Dossier ofToday(DemoDirective directive, boolean printed) {
        return new Dossier(directive, Era.TODAY, printed, null, Map.of());
    }

    /**
     * The plan of 2018.
     *
     * @param given when its tasks were given out
     * @param passages where in the plan each task stands
     */
    static Dossier of2018(DemoDirective plan, LocalDate given, Map<DemoTask, String> passages) {
        return new Dossier(plan, Era.Y2018, true, given, passages);
    }

    DemoDirective directive() {
        return directive;
    }

    Era era() {
        return era;
    }

    boolean printed() {
        return printed;
    }

    @Nullable
    LocalDate given() {
        return given;
    }

    String passage(DemoTask task) {
        return passages.getOrDefault(task, "");
    }

    /** Who answers for it; null for whoever has the field on the day. */
    @Nullable
    String leader() {
        return era == Era.Y2018 ? "h18.phochutich" : null;
    }

    String officer(Staff staff) {
        return era == Era.Y2018 ? "h18.chuyenvien" : staff.officer(directive.field());
    }

    String decider(Staff staff) {
        return era == Era.Y2018 ? "h18.chanhvp" : staff.decider(directive.field());
    }

    void registered(DirectiveId as) {
        id = as;
    }

    void drafted(List<TaskId> as) {
        tasks = as;
    }

    DirectiveId id() {
        return Objects.requireNonNull(id, "not registered yet");
    }

    TaskId task(int index) {
        return tasks.get(index);
    }
}
