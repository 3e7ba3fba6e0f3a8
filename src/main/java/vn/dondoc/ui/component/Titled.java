package vn.dondoc.ui.component;

import com.vaadin.flow.router.HasDynamicTitle;

/** A screen with a name; the window's title is that name and the program's, so that a tab is told from others. */
public interface Titled extends HasDynamicTitle {

    /** What the screen is called, as its heading says it. */
    String title();

    @Override
    default String getPageTitle() {
        return title() + " · Đôn Đốc";
    }
}
