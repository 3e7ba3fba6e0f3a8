package vn.dondoc.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Actor;

/**
 * The head of a task as its former lead last had it (DESIGN 6.6), with the deadline of that day. What became of
 * it with the next lead is not his to read.
 */
final class FormerRecord {

    private FormerRecord() {}

    /**
     * @param last what the former lead had of it; null if that was not kept
     * @param until the ledger up to the transfer
     */
    static TaskRow of(Actor formerLead, TaskRow now, TransferTable.@Nullable Last last, List<LedgerRow> until) {
        LedgerRow deadline = until.isEmpty() ? null : until.getLast();
        return new TaskRow(
                now.id(),
                now.version(),
                now.code(),
                last == null ? now.content() : last.content(),
                last == null ? TaskState.REFUSED : last.state(),
                null,
                new Timeliness(Timeliness.Kind.NOT_JUDGED, 0),
                0,
                formerLead.agency(),
                formerLead.agencyName(),
                now.directive(),
                now.directiveTitle(),
                now.directiveIssuedOn(),
                deadline == null ? now.deadlineKind() : deadline.newKind(),
                deadline == null ? null : deadline.newDueOn(),
                0,
                null,
                null,
                null,
                null,
                0,
                now.officer(),
                now.officerName(),
                now.field(),
                now.urgency(),
                null,
                null,
                List.of());
    }
}
