package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;

/** Several tasks from several pasted lines; a preview shows what each will be before anything is added. */
class PasteDialog extends HouseDialog {

    /** "1.", "a)", "- ", "+ " at the beginning of a line belong to the document's numbering. */
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-+*•–]|\\d{1,2}[.)]|[a-zđ][.)])\\s+");

    private final TextArea lines = new TextArea();
    private final Div problems = new Div();
    private final PastedLines preview;
    private final Paragraph count = new Paragraph();

    /**
     * @param preview what each line will be
     * @param add where it is refused the lines stay, and what is wrong is said line by line
     */
    PasteDialog(DraftKeeper draft, PastedLines preview, Consumer<List<PastedLines.Line>> add) {
        super(I18NProvider.translate("paste.title"));
        this.preview = preview;
        lines.setLabel(getTranslation("paste.lines"));
        lines.setHelperText(getTranslation("paste.help"));
        lines.setMinRows(6);
        lines.setMaxRows(14);
        lines.setWidthFull();
        draft.text("lines", lines);
        keeps(draft);
        lines.addValueChangeListener(change -> show());
        with(draft.offer(), problems, lines, draft.note(), count, preview);
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("paste.add"), Icon.PLUS, click -> {
            Optional<List<PastedLines.Line>> read = preview.read();
            if (read.isEmpty()) {
                Toast.problem(getTranslation("paste.due-unclear"));
            } else if (!read.get().isEmpty() && added(read.get(), add)) {
                draft.done();
                close();
            }
        })));
        show();
    }

    private boolean added(List<PastedLines.Line> contents, Consumer<List<PastedLines.Line>> add) {
        problems.removeAll();
        try {
            add.accept(contents);
            return true;
        } catch (InvalidInput wrong) {
            problems.add(PastedProblems.message(wrong));
        } catch (DomainException refused) {
            Toast.problem(getTranslation(refused.key(), refused.arguments().toArray()));
        }
        return false;
    }

    private void show() {
        List<String> contents = contents(lines.getValue());
        count.setText(getTranslation("paste.count", contents.size()));
        preview.show(contents);
    }

    static List<String> contents(String pasted) {
        return pasted.lines()
                .map(line -> BULLET.matcher(line).replaceFirst("").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
