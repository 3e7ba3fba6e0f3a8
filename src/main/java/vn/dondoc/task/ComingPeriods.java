package vn.dondoc.task;

import java.util.List;

/**
 * What the periods of a recurring task order that are still to come.
 *
 * @param order with the successor where an agency has ended and has one
 * @param replaced "Sở Giao thông vận tải → Sở Xây dựng", one for each agency that is proposed in place of another
 * @param ended names of agencies that have ended and have none or several successors: somebody has to choose
 */
public record ComingPeriods(TaskForm order, List<String> replaced, List<String> ended) {

    public ComingPeriods {
        replaced = List.copyOf(replaced);
        ended = List.copyOf(ended);
    }
}
