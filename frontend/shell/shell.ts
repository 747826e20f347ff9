/*
 * What every page needs: the reader's theme before the first paint, place, focus and announcement after a change of
 * route, and the theme switch.
 */

const THEME = 'myelin-theme';
type Theme = 'system' | 'light' | 'dark';

export function storedTheme(): Theme {
  try {
    const value = localStorage.getItem(THEME);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
  try {
    localStorage.setItem(THEME, theme);
  } catch {
    // Storage may be forbidden; the choice then lasts for this page.
  }
}

applyTheme(storedTheme());

const LABELS: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' };

/** Three radio buttons: follow the system, light, dark. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    if (this.childElementCount > 0) {
      return;
    }
    const group = document.createElement('fieldset');
    group.className = 'my-theme';
    const legend = document.createElement('legend');
    legend.textContent = 'Appearance';
    group.append(legend);
    for (const theme of Object.keys(LABELS) as Theme[]) {
      const label = document.createElement('label');
      const input = document.createElement('input');
      input.type = 'radio';
      input.name = 'myelin-theme';
      input.checked = storedTheme() === theme;
      input.addEventListener('change', () => applyTheme(theme));
      label.append(input, LABELS[theme]);
      group.append(label);
    }
    this.append(group);
  }
}
customElements.define('myelin-theme-switch', ThemeSwitch);

let firstRoute = true;
let here = location.href;
/** Where the reader goes back or forward to in the history; null on any other way. */
let revisited: string | null = null;
/** How far down each page was when it was left. */
const depths = new Map<string, number>();

/** The part of the layout that scrolls; the page itself never does. */
function scroller(): Element | null {
  return document.querySelector('vaadin-app-layout')?.shadowRoot?.querySelector('[part="content"]') ?? null;
}

function leave(to: string | null): void {
  depths.set(here, scroller()?.scrollTop ?? 0);
  revisited = to;
}

const onClick = (): void => {
  here = location.href;
  leave(null);
};
document.addEventListener('click', onClick, { capture: true });
window.addEventListener('popstate', (event) => {
  // The router sends one of its own after each new page.
  if (event.isTrusted) {
    leave(location.href);
  }
  here = location.href;
});

/**
 * Called by the shell after each navigation: a new page begins at its top, one of the history where it was left. Focus
 * goes to the heading, which a screen reader then reads.
 */
function routeChanged(): void {
  if (firstRoute) {
    firstRoute = false;
    return;
  }
  const depth = revisited === null ? 0 : (depths.get(revisited) ?? 0);
  revisited = null;
  requestAnimationFrame(() => {
    scroller()?.scrollTo(0, depth);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  });
}

declare global {
  interface Window {
    myelinRouteChanged: () => void;
  }
}
window.myelinRouteChanged = routeChanged;
