package vn.dondoc.account;

import java.util.List;

/**
 * A post whose holder goes, what hangs on it and who could take it over.
 *
 * @param candidates colleagues of the same agency in a role that may hold all of it, and who sign in
 * @param leavesNobody whether nobody is left who receives and reports for the agency inside the program
 * @param leavesNoHead whether nobody is left who may approve what the agency's people lay before its head
 */
public record HandOver(
        PostRow post, List<ChargeLine> lines, List<PostRow> candidates, boolean leavesNobody, boolean leavesNoHead) {

    public HandOver {
        lines = List.copyOf(lines);
        candidates = List.copyOf(candidates);
    }

    /** Whether something would be left without anybody who holds it. */
    public boolean needsSuccessor() {
        return lines.stream().anyMatch(ChargeLine::needsHolder);
    }
}
