package vn.dondoc.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;

/** What every page starts with. */
@Push
@StyleSheet(Aura.STYLESHEET)
public class PageSetup implements AppShellConfigurator {}
