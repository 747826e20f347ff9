/*
 * What every page needs: the reader's theme before the first paint, focus and announcement after a change of route,
 * and the theme switch.
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

/** Called by the shell after each navigation: focus goes to the heading, which a screen reader then reads. */
function routeChanged(): void {
  if (firstRoute) {
    firstRoute = false;
    return;
  }
  requestAnimationFrame(() => {
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  });
}

declare global {
  interface Window {
    myelinRouteChanged: () => void;
  }
}
window.myelinRouteChanged = routeChanged;
