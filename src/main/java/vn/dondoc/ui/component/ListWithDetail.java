package vn.dondoc.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;

/**
 * A list with the chosen row beside it; where both don't fit, the row lies over the list. With the keys: Enter opens the row
 * that has the focus, Esc goes back from wherever one is, and the focus stays on the row, or returns to it; what lies over
 * the list takes the focus as a whole.
 */
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
     * Columns come and go with the room that the list has, and take the focus with them; for a moment it is brought back to
     * the row whenever it is lost.
     */
    private static final String KEYS = """
            const layout = this;
            if (layout.toRow) return;
            const grid = () => layout.querySelector('vaadin-grid');
            const within = () => layout.contains(document.activeElement);
            let last;
            // a row that is taken away under the focus tells nobody that it has lost it
            let inGrid = false;
            const track = e => {
              if (layout.isConnected) inGrid = grid()?.contains(e.target) ?? false;
              else document.removeEventListener('focusin', track);
            };
            document.addEventListener('focusin', track);
            const rows = () => [...(grid()?.shadowRoot?.querySelectorAll('#items > tr') ?? [])].filter(row => !row.hidden);
            const focusRow = () => {
              const row = rows().find(one => one._item && one._item.key === last)
                  ?? rows().find(one => one.querySelector('td[tabindex="0"]'));
              const cells = [...(row?.children ?? [])].filter(cell => cell.offsetWidth);
              (cells.find(cell => cell.tabIndex === 0) ?? cells[0])?.focus();
            };
            // the first button of what lies over the list would take the focus, and its hint the first Esc
            const intoDetail = () => {
              const detail = layout.querySelector(':scope > [slot="detail"]');
              if (!layout.hasAttribute('overlay') || !detail?.contains(document.activeElement)) return false;
              if (!/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
                detail.querySelector('[tabindex="-1"]')?.focus();
              }
              return true;
            };
            layout.toRow = closing => {
              if (!closing && !inGrid && !within()) return;
              const until = performance.now() + 3000;
              const look = () => {
                if (!closing && intoDetail()) return;
                const lost = !document.activeElement || document.activeElement === document.body;
                if (lost && !layout.hasAttribute('overlay')) focusRow();
                if ((lost || within()) && performance.now() < until) requestAnimationFrame(look);
              };
              look();
            };
            grid()?.shadowRoot.addEventListener('focusin', e => {
              const row = e.composedPath().find(part => part.localName === 'tr');
              if (row?._item && !row.closest('thead')) last = row._item.key;
            });
            layout.addEventListener('keydown', e => {
              if (e.isComposing || e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey) return;
              const at = e.composedPath()[0];
              if (e.key === 'Escape' && layout.hasAttribute('has-detail') && !/^(INPUT|TEXTAREA)$/.test(at.tagName)
                  && !e.composedPath().includes(layout.shadowRoot.getElementById('detail'))) {
                layout.dispatchEvent(new CustomEvent('list-escape'));
              } else if (e.key === 'Enter' && at.localName === 'td' && at.closest('#items')) {
                at._content?.click();
              }
            });""";

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
        goesBack(this, close);
        nameDetail(this, detailName);
    }

    /** The ways back to the list and its row, for lists that lay it out themselves. */
    public static void goesBack(MasterDetailLayout layout, Runnable close) {
        layout.addDetailEscapePressListener(press -> close.run());
        layout.addBackdropClickListener(click -> close.run());
        layout.getElement().addEventListener("list-escape", press -> close.run());
        layout.addAttachListener(attach -> layout.getElement().executeJs(KEYS));
    }

    /**
     * The focus stays on the row while the list makes room, or returns to it.
     *
     * @param closed whether the detail has gone
     */
    public static void keepRow(Element inside, boolean closed) {
        inside.executeJs("this.closest('vaadin-master-detail-layout')?.toRow?.($0)", closed);
    }

    /** Names the detail for screen readers, for lists that lay it out themselves. */
    public static void nameDetail(MasterDetailLayout layout, String name) {
        layout.getElement().executeJs(NAME_WHILE_OVERLAY, name);
    }

    /** @param detail null: the list alone */
    public void show(@Nullable Component detail) {
        boolean closed = detail == null && getDetail() != null;
        setDetail(detail);
        if (closed || detail != null) {
            keepRow(getElement(), closed);
        }
    }
}
