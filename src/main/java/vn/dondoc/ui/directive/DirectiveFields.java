package vn.dondoc.ui.directive;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.FieldRow;
import vn.dondoc.account.PostRow;
import vn.dondoc.directive.ArrivalBook;
import vn.dondoc.directive.Direction;
import vn.dondoc.directive.DirectiveForm;
import vn.dondoc.directive.DocumentKind;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.Secrecy;
import vn.dondoc.directive.SourceKind;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.PersonId;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.Attachment;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.FieldColumns;
import vn.dondoc.ui.component.FileDrop;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.PersonPicker;
import vn.dondoc.ui.component.Picker;

/** The fields of a directive, in the order in which the paper shows them. All of them wait for the secrecy level. */
class DirectiveFields extends Div {

    final SourceFields source;
    final ComboBox<Direction> direction = new ComboBox<>();
    final Picker<DocumentKind> kind;
    final TextField number = new TextField();
    final AgencyPicker issuer;
    final TextField issuerName = new TextField();
    final DateField issuedOn;
    final TextArea subject = new TextArea();
    final TextField signatory = new TextField();
    final TextField signatoryTitle = new TextField();
    final ComboBox<Urgency> urgency = new ComboBox<>();
    final ComboBox<IssuingLevel> level = new ComboBox<>();
    final Picker<FieldRow> field;
    final PersonPicker leader;
    final IntegerField sheets = new IntegerField();
    final DateField arrivalOn;
    final ComboBox<ArrivalBook> book = new ComboBox<>();
    final MoreFields more;
    final FileDrop files;
    private final Section arrival;
    private final H2 paperTitle = new H2();
    private final H2 signingTitle = new H2();

    DirectiveFields(DirectiveChoices choices, FileDrop.Keep keep) {
        addClassName("directive-fields");
        LocalDate today = choices.today();
        source = new SourceFields(today);
        kind = new Picker<>(t("kind"), DocumentKind::name, this::hint);
        kind.among(choices.kinds());
        issuer = new AgencyPicker(t("issuer"));
        issuer.among(choices.agencies());
        issuedOn = DateField.past(t("issuedOn"), today);
        arrivalOn = DateField.past(t("arrivalOn"), today);
        more = new MoreFields(choices);
        field = new Picker<>(t("field"), FieldRow::name, row -> "");
        field.among(choices.fields());
        leader = new PersonPicker(t("responsibleLeader"));
        leader.among(choices.leaders());
        files = new FileDrop(t("files"), keep);
        number.setLabel(t("number"));
        number.setHelperText(t("number.help"));
        issuerName.setLabel(t("issuerName"));
        issuerName.setHelperText(t("issuerName.help"));
        sheets.setLabel(t("sheets"));
        book.setLabel(t("arrivalBook"));
        book.setItems(choices.books());
        book.setItemLabelGenerator(ArrivalBook::name);
        book.setVisible(choices.books().size() > 1);
        chooser(direction, "direction", Direction.values());
        chooser(urgency, "urgency", Urgency.values());
        chooser(level, "level", IssuingLevel.values());
        direction.setRequiredIndicatorVisible(true);
        kind.setRequiredIndicatorVisible(true);
        issuedOn.required();
        subject.setRequiredIndicatorVisible(true);
        arrival = section("arrival", new FieldColumns(arrivalOn, sheets, book));
        add(
                source.kind,
                section(
                        paperTitle,
                        new FieldColumns(
                                direction, kind, number, issuedOn, issuer, issuerName, source.occasion, source.notedBy),
                        subject,
                        source.participants),
                section(signingTitle, new FieldColumns(signatory, signatoryTitle)),
                source.paper,
                section("steering", new FieldColumns(urgency, level, field, leader)),
                arrival,
                section("attached", files),
                more);
        direction.addValueChangeListener(change -> follow());
        source.kind.addValueChangeListener(change -> follow());
        follow();
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                choices.leaderOf(change.getValue()).ifPresent(leader::setValue);
            }
        });
    }

    /** Shows what the source has, under the names that its fields have there. */
    private void follow() {
        SourceKind now = Objects.requireNonNullElse(source.kind.getValue(), SourceKind.PAPER);
        boolean paper = now.isPaper();
        Stream.of(direction, kind, number, issuer, issuerName, more).forEach(part -> part.setVisible(paper));
        arrival.setVisible(paper && direction.getValue() == Direction.INCOMING);
        source.follow(now);
        paperTitle.setText(of("part-of", now));
        signingTitle.setText(of("person-of", now));
        issuedOn.setLabel(of("day-of", now));
        subject.setLabel(of("words-of", now));
        signatory.setLabel(of("person-of", now));
        signatoryTitle.setLabel(of("post-of", now));
        signatory.setRequiredIndicatorVisible(!paper);
    }

    private String of(String what, SourceKind kind) {
        return getTranslation("directive." + what + "." + kind.name());
    }

    /** Whether anything but the secrecy level may be entered. */
    void open(boolean open) {
        setEnabled(open);
    }

    void show(DirectiveForm form, DirectiveChoices choices, List<Attachment> attached) {
        source.show(form.source());
        direction.setValue(form.direction());
        kind.setValue(choices.kinds().stream()
                .filter(one -> one.code().equals(form.kind()))
                .findFirst()
                .orElse(null));
        number.setValue(form.number());
        issuer.setValue(choices.agencies().stream()
                .filter(one -> one.id().equals(form.issuer()))
                .findFirst()
                .orElse(null));
        issuerName.setValue(form.issuer() == null ? form.issuerName() : "");
        issuedOn.setValue(form.issuedOn());
        subject.setValue(form.subject());
        signatory.setValue(form.signatory());
        signatoryTitle.setValue(form.signatoryTitle());
        urgency.setValue(form.urgency());
        level.setValue(form.level());
        field.setValue(choices.fields().stream()
                .filter(one -> one.id().equals(form.field()))
                .findFirst()
                .orElse(null));
        leader.setValue(leaderOf(choices, form.responsibleLeader()));
        sheets.setValue(form.sheets());
        arrivalOn.setValue(form.arrivalOn());
        book.setValue(choices.book(form.arrivalBook()));
        more.show(form);
        files.setValue(attached);
    }

    private static @Nullable PostRow leaderOf(DirectiveChoices choices, @Nullable PersonId person) {
        return choices.leaders().stream()
                .filter(post -> post.person().id().equals(person))
                .findFirst()
                .orElse(null);
    }

    DirectiveForm read(@Nullable Secrecy secrecy) {
        return new DirectiveForm(
                secrecy,
                direction.getValue(),
                kind.getValue() == null ? null : kind.getValue().code(),
                number.getValue(),
                issuer.getValue() == null ? null : issuer.getValue().id(),
                issuerName.getValue(),
                issuedOn.getValue(),
                subject.getValue(),
                signatory.getValue(),
                signatoryTitle.getValue(),
                Objects.requireNonNullElse(urgency.getValue(), Urgency.NORMAL),
                Objects.requireNonNullElse(level.getValue(), IssuingLevel.PROVINCE),
                Optional.ofNullable(field.getValue()).map(FieldRow::id).orElse(null),
                Optional.ofNullable(leader.getValue())
                        .map(post -> post.person().id())
                        .orElse(null),
                more.language.getValue(),
                more.pageCount.getValue(),
                more.copies.getValue(),
                sheets.getValue(),
                more.description.getValue(),
                more.replyDueOn.getValue(),
                more.recipients.getValue(),
                more.fileCode.getValue(),
                more.docOrdinal.getValue(),
                arrivalOn.getValue(),
                book.getValue() == null ? null : book.getValue().code(),
                source.read(),
                files.getValue().stream().map(Attachment::id).toList());
    }

    void name(FormMessages messages) {
        messages.field("direction", direction)
                .field("kind", kind)
                .field("number", number)
                .field("issuer", issuer)
                .field("issuedOn", issuedOn)
                .field("subject", subject)
                .field("signatory", signatory)
                .field("signatoryTitle", signatoryTitle)
                .field("arrivalOn", arrivalOn)
                .field("sheets", sheets)
                .field("arrivalBook", book);
        source.name(messages);
        more.name(messages);
    }

    void keep(DraftKeeper draft, DirectiveChoices choices) {
        source.keep(draft);
        draft.value("direction", direction, Enum::name, Direction::valueOf)
                .value(
                        "kind",
                        kind,
                        DocumentKind::code,
                        code -> choices.kinds().stream()
                                .filter(one -> one.code().equals(code))
                                .findFirst()
                                .orElse(null))
                .text("number", number)
                .value(
                        "issuer",
                        issuer,
                        row -> row.id().toString(),
                        id -> choices.agencies().stream()
                                .filter(one -> one.id().toString().equals(id))
                                .findFirst()
                                .orElse(null))
                .text("issuerName", issuerName)
                .date("issuedOn", issuedOn)
                .text("subject", subject)
                .text("signatory", signatory)
                .text("signatoryTitle", signatoryTitle)
                .value("urgency", urgency, Enum::name, Urgency::valueOf)
                .value("level", level, Enum::name, IssuingLevel::valueOf)
                .value(
                        "field",
                        field,
                        row -> row.id().toString(),
                        id -> choices.fields().stream()
                                .filter(one -> one.id().toString().equals(id))
                                .findFirst()
                                .orElse(null))
                .value(
                        "leader",
                        leader,
                        post -> post.id().toString(),
                        id -> choices.leaders().stream()
                                .filter(one -> one.id().toString().equals(id))
                                .findFirst()
                                .orElse(null))
                .number("sheets", sheets)
                .date("arrivalOn", arrivalOn)
                .value("arrivalBook", book, ArrivalBook::code, choices::book)
                .files("files", files);
        more.keep(draft);
    }

    private String hint(DocumentKind one) {
        if (one.outsideDecree()) {
            return getTranslation("directive.kind.outside");
        }
        return one.abbreviation() == null ? "" : one.abbreviation();
    }

    private <E extends Enum<E>> void chooser(ComboBox<E> box, String name, E[] values) {
        box.setLabel(t(name));
        box.setItems(values);
        box.setItemLabelGenerator(one -> getTranslation(one.getDeclaringClass().getSimpleName() + "." + one.name()));
    }

    private Section section(String name, Component... content) {
        return section(new H2(getTranslation("directive.part." + name)), content);
    }

    private static Section section(H2 title, Component... content) {
        Section section = new Section(title);
        section.addClassName("form-part");
        section.add(content);
        return section;
    }

    private String t(String name) {
        return getTranslation("directive." + name);
    }
}
