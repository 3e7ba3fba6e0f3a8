package vn.dondoc.ui.account;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.account.DelegationForm;
import vn.dondoc.account.DelegationScope;
import vn.dondoc.account.Delegations;
import vn.dondoc.account.FieldRow;
import vn.dondoc.account.PostRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.MultiPicker;
import vn.dondoc.ui.component.PersonPicker;

/** Names who stands in for a post, from–to, for all of it or a part. */
class StandInDialog extends HouseDialog {

    private final Delegations delegations;
    private final Actor actor;
    private final PersonPicker absent = new PersonPicker(getTranslation("stand-in.absent"));
    private final PersonPicker delegate = new PersonPicker(getTranslation("stand-in.delegate"));
    private final DateField from;
    private final DateField to;
    private final TextField document = new TextField(getTranslation("stand-in.document"));
    private final RadioButtonGroup<Boolean> whole = new RadioButtonGroup<>(getTranslation("stand-in.scope"));
    private final CheckboxGroup<Right> rights = new CheckboxGroup<>(getTranslation("stand-in.rights"));
    private final MultiPicker<FieldRow> fields =
            new MultiPicker<>(getTranslation("stand-in.fields"), FieldRow::name, field -> "");

    StandInDialog(Delegations delegations, List<FieldRow> allFields, Actor actor, LocalDate today, Runnable given) {
        super(I18NProvider.translate("stand-in.give"));
        draft("STAND_IN", "new");
        this.delegations = delegations;
        this.actor = actor;
        List<PostRow> posts = delegations.absentees(actor);
        from = DateField.ahead(getTranslation("posts.from"), today).required();
        from.setValue(today);
        to = DateField.ahead(getTranslation("posts.to"), today).required();
        absent.among(posts).required();
        delegate.required();
        document.setRequiredIndicatorVisible(true);
        document.setManualValidation(true);
        document.setHelperText(getTranslation("stand-in.document-help"));
        whole.setItems(true, false);
        whole.setItemLabelGenerator(all -> getTranslation(all ? "stand-in.whole" : "stand-in.part"));
        whole.setValue(true);
        rights.setItemLabelGenerator(right -> getTranslation("Right." + right.name()));
        rights.addClassName("check-columns");
        fields.among(allFields.stream().filter(field -> !field.retired()).toList());
        fields.setHelperText(getTranslation("stand-in.fields-help"));
        whole.addValueChangeListener(change -> showScope());
        absent.addValueChangeListener(change -> showCandidates());
        posts.stream().findFirst().ifPresent(absent::setValue);
        absent.setVisible(posts.size() > 1);
        Div days = new Div(from, to);
        days.addClassName("form-grid");
        FormMessages messages = new FormMessages(getTranslation("stand-in.not-given"))
                .field("post", absent)
                .field("delegate", delegate)
                .field("from", from)
                .field("to", to)
                .field("document", document)
                .field("scope", whole);
        with(messages, absent, delegate, days, document, whole, rights, fields);
        showCandidates();
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("stand-in.give"), Icon.USER_CHECK, click -> {
            if (messages.accepts(() -> delegations.give(actor, read()))) {
                close();
                given.run();
            }
        })));
    }

    private void showCandidates() {
        PostRow post = absent.getValue();
        delegate.clear();
        delegate.among(post == null ? List.of() : delegations.candidates(actor, post.id()));
        List<Right> all = post == null
                ? List.of()
                : delegations.rightsOf(actor, post.id()).stream().sorted().toList();
        rights.setItems(all);
        // a part begins with all: whoever could not see could not decide either
        rights.setValue(Set.copyOf(all));
        showScope();
    }

    private void showScope() {
        boolean part = Boolean.FALSE.equals(whole.getValue());
        rights.setVisible(part);
        fields.setVisible(part
                && absent.getValue() != null
                && delegations.isByField(actor, absent.getValue().id()));
    }

    private DelegationForm read() {
        boolean part = Boolean.FALSE.equals(whole.getValue());
        Set<FieldRow> chosen = fields.isVisible() ? fields.getValue() : Set.of();
        new InvalidInput.Collector()
                .when(part && rights.getValue().isEmpty(), "scope", "stand-in.nothing-chosen")
                .throwIfAny();
        return new DelegationForm(
                absent.getValue() == null ? null : absent.getValue().id(),
                delegate.getValue() == null ? null : delegate.getValue().id(),
                from.getValue(),
                to.getValue(),
                document.getValue(),
                part
                        ? new DelegationScope(
                                rights.getValue(),
                                chosen.stream().map(FieldRow::id).collect(Collectors.toSet()))
                        : DelegationScope.WHOLE);
    }
}
