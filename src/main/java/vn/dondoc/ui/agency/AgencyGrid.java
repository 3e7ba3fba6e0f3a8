package vn.dondoc.ui.agency;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.PhoneColumns;

/** The tree of agencies: name, kind, code, how many people, and what is to be known. Ended ones are grey. */
class AgencyGrid extends TreeGrid<AgencyNode> {

    private static final String NOTE = """
            ${item.lacks
              ? html`<span class="pill tinted tone-soon">${item.lacks}</span>`
              : html`<span class="text-2" title="${item.note}">${item.note}</span>`}""";

    private Map<AgencyId, Integer> people = Map.of();

    AgencyGrid(Consumer<AgencyRow> chosen) {
        addClassName("agency-tree");
        addThemeName("compact");
        setSizeFull();
        setSelectionMode(SelectionMode.SINGLE);
        addHierarchyColumn(AgencyNode::name)
                .setHeader(getTranslation("agencies.column-name"))
                .setFlexGrow(4)
                .setWidth("210px")
                .setPartNameGenerator(node -> node.ended() ? "ended" : node.row() == null ? "family" : null);
        addColumn(AgencyNode::kind)
                .setHeader(getTranslation("agencies.kind"))
                .setFlexGrow(1)
                .setWidth("165px");
        addColumn(AgencyNode::code)
                .setHeader(getTranslation("agencies.code-short"))
                .setFlexGrow(0)
                .setWidth("120px");
        addColumn(this::peopleOf)
                .setHeader(getTranslation("agencies.people"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("100px");
        addColumn(LitRenderer.<AgencyNode>of(NOTE)
                        .withProperty("note", AgencyNode::note)
                        .withProperty(
                                "lacks", node -> node.lacksMailbox() ? getTranslation("agencies.no-mailbox") : ""))
                .setHeader(getTranslation("agencies.note"))
                .setFlexGrow(2)
                .setWidth("145px");
        PhoneColumns.hide(this, getColumns().subList(1, getColumns().size()));
        setEmptyStateComponent(new EmptyState(getTranslation("agencies.none"), getTranslation("agencies.none-text")));
        addItemClickListener(click -> {
            AgencyRow row = click.getItem().row();
            if (row != null) {
                chosen.accept(row);
            }
        });
    }

    void show(TreeData<AgencyNode> data, Map<AgencyId, Integer> peopleByAgency, boolean open) {
        people = peopleByAgency;
        setTreeData(data);
        if (open) {
            expandRecursively(data.getRootItems(), 20);
        } else {
            expand(data.getRootItems());
        }
    }

    void select(@Nullable AgencyId id) {
        deselectAll();
        if (id != null) {
            nodes(getTreeData().getRootItems(), new ArrayList<>()).stream()
                    .filter(node -> node.row() != null && node.row().id().equals(id))
                    .findFirst()
                    .ifPresent(this::select);
        }
    }

    private List<AgencyNode> nodes(List<AgencyNode> level, List<AgencyNode> found) {
        for (AgencyNode node : level) {
            found.add(node);
            nodes(getTreeData().getChildren(node), found);
        }
        return found;
    }

    private String peopleOf(AgencyNode node) {
        AgencyRow row = node.row();
        Integer count = row == null ? null : people.get(row.id());
        return count == null ? "" : Formats.number(count);
    }
}
