package vn.dondoc.ui.task;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.task.ProposalRow;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;

/** What is done to a proposal beside doing as it says: it is declined with a reason, or its author takes it back. */
@Component
class ProposalAnswers {

    private final Proposals proposals;
    private final CurrentActor actors;

    ProposalAnswers(Proposals proposals, CurrentActor actors) {
        this.proposals = proposals;
        this.actors = actors;
    }

    /** With one reason for all: what was proposed together is answered in one mail. */
    void decline(List<ProposalRow> rows, Runnable changed) {
        TextArea reason = TaskDialogs.reason("task.field.send-back-reason", "proposals.decline-help", "");
        FormMessages messages = new FormMessages(t("proposals.decline-ask")).field("reason", reason);
        HouseDialog dialog = new HouseDialog(t("proposals.decline-ask"))
                .draft("PROPOSALS_DECLINE", "many")
                .with(messages, reason);
        Map<TaskAct, List<Versioned>> open = byAct(rows);
        dialog.primary(Buttons.onceAtATime(Buttons.primary(t("proposals.decline"), Icon.X, click -> {
                    try {
                        for (Iterator<Map.Entry<TaskAct, List<Versioned>>> left =
                                        open.entrySet().iterator();
                                left.hasNext(); ) {
                            Map.Entry<TaskAct, List<Versioned>> one = left.next();
                            proposals.decline(actors.get(), one.getValue(), one.getKey(), reason.getValue());
                            left.remove();
                        }
                    } catch (InvalidInput wrong) {
                        messages.show(wrong);
                        return;
                    } catch (DomainException refused) {
                        // the reason stays in the form for what is still open
                        problem(refused, changed);
                        return;
                    }
                    dialog.close();
                    done("proposals.declined", changed);
                })))
                .open();
    }

    private static Map<TaskAct, List<Versioned>> byAct(List<ProposalRow> rows) {
        Map<TaskAct, List<Versioned>> acts = new EnumMap<>(TaskAct.class);
        rows.forEach(
                row -> acts.computeIfAbsent(row.act(), act -> new ArrayList<>()).add(seen(row)));
        return acts;
    }

    void withdraw(ProposalRow row, Runnable changed) {
        try {
            proposals.withdraw(actors.get(), seen(row), row.act());
        } catch (DomainException refused) {
            problem(refused, changed);
            return;
        }
        done("proposals.withdrawn", changed);
    }

    private static void problem(DomainException refused, Runnable changed) {
        Toast.problem(OpenTask.words(refused));
        changed.run();
    }

    private static void done(String words, Runnable changed) {
        Toast.done(t(words));
        MainLayout.refreshCounts();
        changed.run();
    }

    private static Versioned seen(ProposalRow row) {
        return new Versioned(row.task(), row.version());
    }

    private static String t(String key) {
        return I18NProvider.translate(key);
    }
}
