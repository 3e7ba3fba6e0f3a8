package vn.dondoc.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Map;
import vn.dondoc.task.Lane;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;

/** "Chuyển sang…": each column to which an act leads, and that act. */
class LaneMenu extends HouseDialog {

    LaneMenu(TaskRow row, Map<Lane, List<LaneMoves.Way>> ways, LaneMoves moves) {
        super(I18NProvider.translate("lane.move", row.code()));
        Paragraph content = new Paragraph(row.content());
        content.addClassName("written");
        with(content);
        if (ways.isEmpty()) {
            with(new Paragraph(getTranslation("lane.nothing")));
        }
        ways.forEach((lane, acts) -> acts.forEach(way -> {
            String column = getTranslation("Lane." + lane.name());
            String words = way.words().equals(column) ? column : getTranslation("lane.way", column, way.words());
            Button button = Buttons.plain(words, Icon.ARROW_RIGHT, click -> {
                close();
                moves.open(row, way);
            });
            button.addClassName("lane-way");
            with(button);
        }));
    }
}
