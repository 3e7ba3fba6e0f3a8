package vn.dondoc.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import org.jspecify.annotations.Nullable;

/** A list with the chosen row beside it; where both don't fit, the row lies over the list. Esc goes back. */
public class ListWithDetail extends MasterDetailLayout {

    /**
     * The platform makes the detail a dialog without a name while it lies over the list, and nothing while it stands
     * beside it, where a name would be wrong.
     */
    private static final String NAME_WHILE_OVERLAY = """
            const named = () => {
              const part = this.shadowRoot?.querySelector('[part~="detail"]');
              if (!part) return;
              if (part.getAttribute('role') === 'dialog') part.setAttribute('aria-label', $0);
              else part.removeAttribute('aria-label');
            };
            new MutationObserver(named).observe(this.shadowRoot ?? this,
                {subtree: true, attributes: true, attributeFilter: ['role']});
            named();""";

    /**
     * @param listSize the narrowest list, such as {@code 560px}
     * @param detailSize such as {@code 400px}
     * @param detailName for screen readers while the detail lies over the list
     * @param close goes back to the list alone
     */
    public ListWithDetail(Component list, String listSize, String detailSize, String detailName, Runnable close) {
        addClassName("list-with-detail");
        setMaster(list);
        setMasterSize("min(" + listSize + ", 100vw)");
        setDetailSize("min(" + detailSize + ", 100vw)");
        setExpandMaster(true);
        setExpandDetail(false);
        setAnimationEnabled(false);
        addDetailEscapePressListener(press -> close.run());
        addBackdropClickListener(click -> close.run());
        nameDetail(this, detailName);
    }

    /** Names the detail for screen readers, for lists that lay it out themselves. */
    public static void nameDetail(MasterDetailLayout layout, String name) {
        layout.getElement().executeJs(NAME_WHILE_OVERLAY, name);
    }

    /** @param detail null: the list alone */
    public void show(@Nullable Component detail) {
        setDetail(detail);
    }
}
