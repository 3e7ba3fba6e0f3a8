package vn.dondoc.ui.task;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.ProposalRow;
import vn.dondoc.task.RequestDecisions;
import vn.dondoc.task.SignedPaper;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.shell.MainLayout;

/**
 * Does what officers proposed: the drafts of one directive are issued in one act, each claim is confirmed or given back and
 * each request answered by itself, and what would not is named with its reason.
 */
@Component
class Deciding {

    private final TaskDecisions decisions;
    private final RequestDecisions requests;
    private final OuterBound outer;
    private final IssueDialogs issuing;
    private final CurrentActor actors;

    Deciding(
            TaskDecisions decisions,
            RequestDecisions requests,
            OuterBound outer,
            IssueDialogs issuing,
            CurrentActor actors) {
        this.decisions = decisions;
        this.requests = requests;
        this.outer = outer;
        this.issuing = issuing;
        this.actors = actors;
    }

    /** @param changed runs after each step, to show what is left */
    void decide(List<ProposalRow> rows, Runnable changed) {
        outer.ask(actors.get(), rows, I18NProvider.translate("proposals.accept"), () -> doAll(rows, changed));
    }

    private void doAll(List<ProposalRow> rows, Runnable changed) {
        Actor actor = actors.get();
        int done = 0;
        Map<ProposalRow, String> refused = new LinkedHashMap<>();
        Map<DirectiveId, List<Versioned>> drafts = new LinkedHashMap<>();
        for (ProposalRow row : rows) {
            Versioned seen = new Versioned(row.task(), row.version());
            if (row.act() == TaskAct.ISSUE) {
                drafts.computeIfAbsent(row.directive(), id -> new ArrayList<>()).add(seen);
                continue;
            }
            try {
                does(actor, seen, row);
                done++;
            } catch (StaleVersion stale) {
                refused.put(row, I18NProvider.translate("bulk.stale"));
            } catch (DomainException why) {
                refused.put(row, OpenTask.words(why));
            }
        }
        BulkReport report = done == 1 && rows.size() == 1
                ? BulkReport.one(ProposalWords.done(rows.getFirst()))
                : new BulkReport(done);
        refused.forEach((row, why) -> report.refused(name(row), why));
        report.tell(changed);
        MainLayout.refreshCounts();
        changed.run();
        drafts.forEach((directive, seen) -> issuing.issue(directive, seen, changed));
    }

    private void does(Actor actor, Versioned seen, ProposalRow row) {
        String reason = Objects.requireNonNullElse(row.text(), "");
        switch (row.act()) {
            case CONFIRM -> {
                SignedPaper signed = row.signed();
                if (signed == null) {
                    decisions.confirm(actor, seen);
                } else {
                    decisions.confirmSigned(actor, seen, signed);
                }
            }
            case DECIDE_EXTENSION -> {
                Deadline granted = row.granted();
                if (granted == null) {
                    requests.denyExtension(actor, seen, reason);
                } else {
                    requests.grantExtension(actor, seen, granted.dueOn(), granted.dueAt(), "");
                }
            }
            case CONSENT_TO_REFUSAL -> requests.release(actor, seen);
            case DENY_RELEASE -> requests.denyRelease(actor, seen, reason);
            default -> decisions.giveBack(actor, seen, reason);
        }
    }

    private static String name(ProposalRow row) {
        return (row.code() == null ? "" : row.code() + ": ") + row.content();
    }
}
