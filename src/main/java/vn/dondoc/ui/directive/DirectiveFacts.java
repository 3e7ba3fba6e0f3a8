package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Anchor;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.DirectiveForm;
import vn.dondoc.directive.DirectiveSource;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.Id;
import vn.dondoc.ui.component.FactList;
import vn.dondoc.ui.component.Formats;

/** The fields of a directive as facts; what was left empty is not there. */
class DirectiveFacts extends FactList {

    private final Map<String, String> names;

    /** @param names of the people and fields that the directive names by their ids */
    DirectiveFacts(DirectiveDetails directive, Map<String, String> names) {
        this.names = names;
        DirectiveForm form = directive.form();
        DirectiveSource source = form.source();
        if (source.kind().isPaper()) {
            fact(t("issuer"), form.issuerName());
        } else {
            fact(t("source"), getTranslation("SourceKind." + source.kind().name()));
        }
        if (form.issuedOn() != null) {
            fact(of("day-of", source), Formats.dateWithWeekday(form.issuedOn(), getLocale()));
        }
        if (!form.signatory().isEmpty()) {
            fact(of("person-of", source), form.signatory(), form.signatoryTitle());
        }
        if (!source.kind().isPaper()) {
            told(directive, source);
        }
        if (form.urgency() != Urgency.NORMAL) {
            fact(t("urgency"), getTranslation("Urgency." + form.urgency().name()));
        }
        fact(t("level"), getTranslation("IssuingLevel." + form.level().name()));
        named("field", form.field());
        named("responsibleLeader", form.responsibleLeader());
        if (directive.arrivalNo() != null && form.arrivalOn() != null) {
            fact(
                    t("arrival"),
                    String.valueOf(directive.arrivalNo()),
                    Stream.of(directive.arrivalBook(), Formats.date(form.arrivalOn()))
                            .collect(Collectors.joining(" · ")));
        }
        number("pageCount", form.pageCount());
        number("copies", form.copies());
        number("sheets", form.sheets());
        if (form.replyDueOn() != null) {
            fact(t("replyDueOn"), Formats.date(form.replyDueOn()));
        }
        if (!form.language().equals(DirectiveForm.blank().language())) {
            fact(t("language"), form.language());
        }
        text("recipients", form.recipients());
        text("fileCode", form.fileCode());
        number("docOrdinal", form.docOrdinal());
        text("description", form.description());
    }

    /** The occasion, who was there, who noted it, and the other paper. */
    private void told(DirectiveDetails directive, DirectiveSource source) {
        if (!source.occasion().isEmpty()) {
            fact(of("occasion-of", source), source.occasion());
        }
        text("participants", source.participants());
        text("notedBy", source.notedBy());
        if (source.paperOn() == null) {
            return;
        }
        String paper = Stream.of(source.paperNumber(), source.paperIssuer(), Formats.date(source.paperOn()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        if (directive.paper() == null) {
            fact(of("paper-of", source), paper, source.paperSubject());
        } else {
            Anchor link = new Anchor(DirectivePages.path(directive.paper()), paper);
            link.getElement().setAttribute("router-link", "");
            fact(of("paper-of", source), link);
        }
    }

    private String of(String what, DirectiveSource source) {
        return getTranslation("directive." + what + "." + source.kind().name());
    }

    private void named(String name, @Nullable Id id) {
        String known = id == null ? null : names.get(id.toString());
        text(name, known == null ? "" : known);
    }

    private void number(String name, @Nullable Integer number) {
        text(name, number == null ? "" : number.toString());
    }

    private void text(String name, String text) {
        if (!text.isEmpty()) {
            fact(t(name), text);
        }
    }

    private String t(String name) {
        return getTranslation("directive." + name);
    }
}
