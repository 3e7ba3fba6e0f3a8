package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import vn.dondoc.shared.Actor;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.HouseDialog;

/** An act without a form, asked for before it is done: the task's text, and what there is to decide by. */
class LaneAsk extends HouseDialog {

    LaneAsk(TaskBench bench, OpenTask task, TaskAct act, String words) {
        super(words);
        TaskSheet sheet = task.sheet();
        Paragraph content = new Paragraph(sheet.details().row().content());
        content.addClassName("written");
        with(
                content,
                new DecisionBox(
                        sheet, file -> bench.files.chip(sheet.details().row().id(), file)));
        primary(Buttons.onceAtATime(Buttons.primary(words, null, click -> {
            close();
            task.send(null, does(bench, sheet, act), getTranslation(done(sheet, act)), () -> {});
        })));
    }

    private static Consumer<Versioned> does(TaskBench bench, TaskSheet sheet, TaskAct act) {
        Actor actor = sheet.actor();
        if (!sheet.details().acts().contains(act)) {
            return seen -> bench.proposals.propose(actor, List.of(seen), act, null);
        }
        return switch (act) {
            case ACKNOWLEDGE -> seen -> bench.work.acknowledge(actor, seen, null);
            case CONFIRM -> seen -> bench.decisions.confirm(actor, seen);
            case RESUME -> seen -> bench.holds.resume(actor, seen);
            case WITHDRAW_CLAIM -> seen -> bench.endings.withdrawClaim(actor, seen);
            case CONSENT_TO_REFUSAL -> seen -> bench.answers.release(actor, seen);
            default -> throw new IllegalArgumentException(act + " has a form of its own");
        };
    }

    private static String done(TaskSheet sheet, TaskAct act) {
        if (!sheet.details().acts().contains(act)) {
            return "task.done.proposed";
        }
        return switch (act) {
            case ACKNOWLEDGE -> "task.done.acknowledged";
            case CONFIRM -> "task.done.confirmed";
            case RESUME -> "task.done.resumed";
            case WITHDRAW_CLAIM -> "task.done.claim-withdrawn";
            default -> "task.done.released";
        };
    }
}
