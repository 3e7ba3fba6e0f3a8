package vn.dondoc.history;

import java.util.List;
import vn.dondoc.shared.Actor;

/**
 * The record of days was closed, in the transaction that closed it.
 *
 * @param lines a day and its root each; whoever keeps them elsewhere can tell later whether the history was rewritten
 */
public record DaysClosed(Actor by, List<String> lines) {

    public DaysClosed {
        lines = List.copyOf(lines);
    }
}
