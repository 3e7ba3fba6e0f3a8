package vn.dondoc.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.ChargeLine;
import vn.dondoc.account.HandOver;
import vn.dondoc.account.PostRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Right;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.PersonPicker;
import vn.dondoc.ui.task.TaskPages;

/** What hangs on a post, and who takes it over. Whoever reads all sees where it is; others how much there is. */
class HandOverBox extends Div {

    private final Actor actor;
    private final Div lines = new Div();
    private final PersonPicker successor = new PersonPicker(getTranslation("hand-over.successor"));

    HandOverBox(Actor actor) {
        this.actor = actor;
        addClassName("hand-over");
        lines.addClassName("hand-over-lines");
        add(lines, successor);
    }

    PersonPicker successor() {
        return successor;
    }

    @Nullable
    PostId chosen() {
        return successor.isVisible() && successor.getValue() != null
                ? successor.getValue().id()
                : null;
    }

    /** @param later whether it is taken over on a day to come */
    void show(HandOver handOver, boolean later) {
        PostRow before = successor.getValue();
        lines.removeAll();
        successor.setVisible(false);
        if (handOver.lines().isEmpty()) {
            Span nothing = new Span(getTranslation("hand-over.nothing"));
            nothing.addClassName("text-2");
            lines.add(nothing);
        } else {
            Span title = new Span(getTranslation("hand-over.hangs"));
            title.addClassName("strong");
            UnorderedList list = new UnorderedList();
            list.addClassName("hand-over-list");
            PersonId person = handOver.post().person().id();
            handOver.lines().forEach(line -> list.add(new ListItem(words(line, person))));
            lines.add(title, list);
            boolean asks = handOver.lines().stream()
                    .anyMatch(line -> line.needsHolder() || line.name().equals("INSIDE"));
            if (asks && handOver.candidates().isEmpty()) {
                lines.add(new InlineMessage(InlineMessage.Kind.WARNING, getTranslation("hand-over.no-candidates"), ""));
            } else if (asks) {
                successor.among(handOver.candidates());
                successor.setVisible(true);
                successor.setRequiredIndicatorVisible(handOver.needsSuccessor() && !later);
                successor.setHelperText(
                        getTranslation(later ? "hand-over.successor-later" : "hand-over.successor-help"));
                if (before != null && handOver.candidates().contains(before)) {
                    successor.setValue(before);
                }
            }
        }
        if (handOver.leavesNobody()) {
            lines.add(new InlineMessage(InlineMessage.Kind.WARNING, getTranslation("hand-over.leaves-nobody"), ""));
        } else if (handOver.leavesNoHead()) {
            lines.add(new InlineMessage(InlineMessage.Kind.WARNING, getTranslation("hand-over.leaves-no-head"), ""));
        }
    }

    private Component[] words(ChargeLine line, PersonId person) {
        String name = getTranslation("charge." + line.name());
        String text = line.count() == 0 ? name : getTranslation("charge.line", name, Formats.number(line.count()));
        String path = actor.may(Right.READ_ALL) ? path(line, person) : null;
        Component what = path == null ? new Span(text) : new Anchor(path, text);
        if (line.needsHolder()) {
            return new Component[] {what};
        }
        Span stays = new Span(" – " + getTranslation("hand-over.stays." + line.name()));
        stays.addClassName("text-2");
        return new Component[] {what, stays};
    }

    private static @Nullable String path(ChargeLine line, PersonId person) {
        return switch (line.name()) {
            case "FOLLOWED" -> TaskPages.path(TaskFilter.ALL.withOfficer(person));
            case "ANSWERED_FOR" -> TaskPages.path(TaskFilter.ALL.withLeader(person));
            case "FOLLOWED_PERIODS", "ANSWERED_PERIODS" -> TaskPages.RECURRENCES;
            case "FIELDS" -> AccountPages.FIELDS;
            case "PROPOSED" -> TaskPages.PROPOSALS;
            case "SHIFTS" -> AccountPages.ROSTER;
            default -> null;
        };
    }
}
