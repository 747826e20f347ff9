/** The interactive figures by the name that content uses; each is loaded when a lesson first needs it. */
const FIGURES: Readonly<Record<string, () => Promise<unknown>>> = {
  'blood-brain-barrier': () => import('./blood-brain-barrier'),
  'body-map': () => import('./body-map'),
  'brand-explorer': () => import('./brand-explorer'),
  'course-curves': () => import('./course-curves'),
  'immune-steps': () => import('./immune-steps'),
  'jak-stat': () => import('./jak-stat'),
  'monitoring-simulator': () => import('./monitoring-simulator'),
  'titration-planner': () => import('./titration-planner'),
  'nerve-conduction': () => import('./nerve-conduction'),
  'trial-explorer': () => import('./trial-explorer')
};

/** Loads a figure and returns its tag name, or null when there is no figure of that name. */
export async function loadFigure(name: string): Promise<string | null> {
  const load = Object.hasOwn(FIGURES, name) ? FIGURES[name] : undefined;
  if (load === undefined) return null;
  await load();
  return `myelin-fig-${name}`;
}

/** Names of all figures; the linter reads the same list from figures.txt. */
export function figureNames(): readonly string[] {
  return Object.keys(FIGURES);
}

/** True when content may name this figure. */
export function hasFigure(name: string): boolean {
  return Object.hasOwn(FIGURES, name);
}
