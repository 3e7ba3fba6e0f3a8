package vn.dondoc.ui.shell;

import com.vaadin.flow.router.Location;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which entry of the menu leads to the page that is open: the one that shares most with its address. An entry with a
 * query needs all of it, whatever else the address says (order, further filters); one without may be a list whose member
 * is open.
 */
final class MenuPlace {

    private MenuPlace() {}

    static Optional<String> of(Collection<String> entries, Location open) {
        return entries.stream()
                .filter(entry -> leadsTo(new Location(entry), open))
                .max(Comparator.comparingInt(
                                (String entry) -> new Location(entry).getPath().length())
                        .thenComparingInt(
                                entry -> parameters(new Location(entry)).size()));
    }

    private static boolean leadsTo(Location entry, Location open) {
        boolean same = entry.getPath().equals(open.getPath());
        boolean below = !entry.getPath().isEmpty() && open.getPath().startsWith(entry.getPath() + "/");
        Map<String, List<String>> wanted = parameters(entry);
        return wanted.isEmpty()
                ? same || below
                : same
                        && wanted.entrySet().stream()
                                .allMatch(one ->
                                        one.getValue().equals(parameters(open).get(one.getKey())));
    }

    private static Map<String, List<String>> parameters(Location location) {
        return location.getQueryParameters().getParameters();
    }
}
