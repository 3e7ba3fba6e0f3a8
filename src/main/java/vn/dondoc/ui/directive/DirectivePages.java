package vn.dondoc.ui.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.DutyState;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.shell.MenuEntry;
import vn.dondoc.ui.shell.MenuSection;
import vn.dondoc.ui.shell.ShellMenu;

/** The door to the screens of the register: where they are. */
@Component
public class DirectivePages implements ShellMenu {

    /** The register. */
    public static final String LIST = "van-ban";

    /** The form of a new directive. */
    public static final String NEW = LIST + "/moi";

    /** Phải trả lời cấp trên. */
    static final String DUTIES = "viec-no-cap-tren";

    /** The parameter that narrows it to one state. */
    static final String DUTY_STATE = "tinh-trang";

    private static final Map<DutyState, String> WORDS = Map.of(
            DutyState.NOT_DUE, "chua-den-han",
            DutyState.DUE_SOON, "sap-den-han",
            DutyState.OVERDUE, "qua-han",
            DutyState.ANSWERED_ON_TIME, "tra-loi-dung-han",
            DutyState.ANSWERED_LATE, "tra-loi-qua-han");

    static final String BOOKS = LIST + "/so-den";
    static final String CORRECT = LIST + "/:id/sua";
    static final String END = LIST + "/:id/het-hieu-luc";
    static final String CORRECTION = LIST + "/:id/dinh-chinh";
    static final String PAGE = LIST + "/:id";

    DirectivePages() {}

    /** The page of a directive. */
    public static String path(DirectiveId id) {
        return LIST + "/" + id;
    }

    /** The duties upward that stand so. */
    public static String dutiesPath(DutyState state) {
        return duties(word(state));
    }

    static String duties(String word) {
        return word.isEmpty() ? DUTIES : DUTIES + "?" + DUTY_STATE + "=" + word;
    }

    static String word(DutyState state) {
        return WORDS.getOrDefault(state, "");
    }

    static String correctPath(DirectiveId id) {
        return LIST + "/" + id + "/sua";
    }

    static String endPath(DirectiveId id) {
        return LIST + "/" + id + "/het-hieu-luc";
    }

    static String correctionPath(DirectiveId id) {
        return LIST + "/" + id + "/dinh-chinh";
    }

    @Override
    public List<MenuEntry> entries(Actor actor) {
        boolean reads = actor.may(Right.READ_ALL) || actor.may(Right.READ_AGENCY);
        List<MenuEntry> entries = new ArrayList<>();
        if (reads) {
            entries.add(new MenuEntry(MenuSection.MAIN, 30, Icon.FILE_TEXT, "directive.list.title", LIST));
        }
        if (actor.may(Right.READ_ALL)) {
            entries.add(new MenuEntry(MenuSection.MAIN, 31, Icon.CALENDAR_CLOCK, "duty.title", DUTIES));
        }
        return entries;
    }

    @Override
    public Map<String, Long> counts(Actor actor) {
        return Map.of();
    }
}
