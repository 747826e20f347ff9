package org.myelin.ui.shell;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.aura.Aura;

/** The page that hosts the application: theme, style sheet and the scripts that every view needs. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/myelin.css")
@StyleSheet("styles/shell.css")
@JsModule("./shell/shell.ts")
public class AppShell implements AppShellConfigurator {}
