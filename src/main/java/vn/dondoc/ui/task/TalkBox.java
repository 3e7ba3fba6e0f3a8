package vn.dondoc.ui.task;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TaskId;
import vn.dondoc.shared.Texts;
import vn.dondoc.talk.Audience;
import vn.dondoc.talk.Mentionable;
import vn.dondoc.talk.TalkForm;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FormDraft;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.MultiPicker;

/** The box at the foot of the talk: the words, who reads them, who is named in them. */
class TalkBox extends Div {

    private static final int LONGEST = 2000;

    private final TaskBench bench;
    private final Actor actor;
    private final TaskId id;
    private final TextArea text = TaskDialogs.area(I18NProvider.translate("talk.text"), LONGEST);
    private final Select<Audience> audience = new Select<>();
    private final MultiPicker<Mentionable> named = new MultiPicker<>(
            I18NProvider.translate("talk.mention"), Mentionable::name, one -> one.title() + ", " + one.agencyName());
    private List<Mentionable> readers = List.of();

    TalkBox(TaskBench bench, OpenTask task) {
        this.bench = bench;
        this.actor = task.sheet().actor();
        this.id = task.sheet().details().row().id();
        addClassName("talk-box");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("talk.write"));
        text.setRequiredIndicatorVisible(true);
        audience.setLabel(getTranslation("talk.audience"));
        audience.setItems(Audience.of(actor));
        audience.setItemLabelGenerator(one -> getTranslation(Texts.keyOf(one)));
        audience.setValue(Audience.ALL);
        audience.addValueChangeListener(change -> offer(change.getValue()));
        offer(Audience.ALL);
        // what somebody writes about the task stands for itself, however the task goes on meanwhile
        FormDraft draft = new FormDraft("TASK_TALK", id, 0, this);
        FormMessages messages = new FormMessages(getTranslation("talk.not-sent"))
                .field("text", text)
                .field("mentioned", named);
        Button send = Buttons.onceAtATime(Buttons.plain(getTranslation("talk.send"), Icon.SEND, click -> {
            if (messages.accepts(() -> {})) {
                task.send(
                        messages,
                        seen -> bench.talk.write(actor, seen.task(), form()),
                        getTranslation("talk.sent"),
                        draft::done);
            }
        }));
        // in this box the keys send what stands in it, not the act of the task's own bar
        send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
        Div choices = new Div(audience, named);
        choices.addClassName("talk-choices");
        Div foot = new Div(draft.note(), send);
        foot.addClassName("talk-foot");
        add(messages, draft, text, choices, foot);
    }

    /** Only who would read it can be named; whoever was chosen and would not is taken out. */
    private void offer(Audience to) {
        readers = bench.talk.mentionable(actor, id, to);
        Set<Mentionable> kept = new HashSet<>(named.getValue());
        kept.retainAll(readers);
        named.among(readers);
        named.setValue(kept);
    }

    private TalkForm form() {
        Set<PersonId> all = new LinkedHashSet<>();
        Stream.concat(named.getValue().stream(), Mentionable.namedIn(text.getValue(), readers).stream())
                .forEach(one -> all.add(one.person()));
        return new TalkForm(text.getValue(), Objects.requireNonNull(audience.getValue()), List.copyOf(all));
    }
}
