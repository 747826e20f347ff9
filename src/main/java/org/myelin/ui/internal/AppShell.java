package org.myelin.ui.internal;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;

/** The page that hosts the application. */
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {}
