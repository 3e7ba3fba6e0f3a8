package vn.dondoc.ui.directive;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.DirectiveEnding;
import vn.dondoc.task.DirectiveSettlement;
import vn.dondoc.task.DirectiveSettlement.Rest;
import vn.dondoc.task.TaskFate;
import vn.dondoc.task.Unsettled;
import vn.dondoc.ui.component.DraftKeeper;

/** What becomes of the drafts of a directive that ends, all of one piece, and of each rule of it; asked only if it has some. */
class RestFields extends Div {

    private final RadioButtonGroup<Rest> drafts = choice(one -> getTranslation("directive.end.drafts." + one.name()));
    private final RuleFates rules;
    private boolean suiting;

    RestFields(Unsettled left) {
        addClassName("end-fields");
        if (!left.drafts().isEmpty()) {
            drafts.setLabel(getTranslation("directive.end.drafts", left.drafts().size()));
            drafts.setHelperText(
                    left.proposed() == 0 ? null : getTranslation("directive.end.drafts-proposed", left.proposed()));
            add(drafts);
        }
        rules = new RuleFates(left.rules());
        if (!left.rules().isEmpty()) {
            add(new H2(getTranslation("directive.end.rules", left.rules().size())), rules);
        }
    }

    private static RadioButtonGroup<Rest> choice(ItemLabelGenerator<Rest> words) {
        RadioButtonGroup<Rest> group = new RadioButtonGroup<>();
        group.setItemLabelGenerator(words);
        return group;
    }

    /** Only a replacing directive takes anything over, and then it usually does. */
    void suit(@Nullable DirectiveEnding kind) {
        boolean replaced = kind == DirectiveEnding.REPLACED;
        suiting = true;
        drafts.setItems(replaced ? List.of(Rest.CARRY_OVER, Rest.END) : List.of(Rest.END));
        drafts.setValue(kind == null ? null : replaced ? Rest.CARRY_OVER : Rest.END);
        suiting = false;
        rules.suit(kind);
    }

    /** Called when somebody has chosen something. */
    void onChange(Runnable listener) {
        drafts.addValueChangeListener(change -> {
            if (!suiting) {
                listener.run();
            }
        });
        rules.onChange(listener);
    }

    /** What was chosen, for the draft of the form; null while everything is as is usual. */
    @Nullable
    String kept() {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Rest> offered = drafts.getListDataView().getItems().toList();
        if (drafts.getValue() != null && drafts.getValue() != offered.getFirst()) {
            texts.put("drafts", drafts.getValue().name());
        }
        rules.keep(texts);
        return texts.isEmpty() ? null : DraftKeeper.write(texts);
    }

    /** Puts back what was chosen, as far as it is still offered. */
    void restore(@Nullable String kept) {
        Map<String, String> texts = kept == null ? Map.of() : DraftKeeper.read(kept);
        suiting = true;
        drafts.getListDataView()
                .getItems()
                .filter(one -> one.name().equals(texts.get("drafts")))
                .forEach(drafts::setValue);
        suiting = false;
        rules.restore(texts);
    }

    /** @param left as the form was opened with it */
    DirectiveSettlement settlement(Unsettled left, List<TaskFate> fates) {
        return new DirectiveSettlement(
                fates, left.drafts(), drafts.getValue() == null ? Rest.END : drafts.getValue(), rules.read());
    }
}
