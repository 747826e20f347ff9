// Shows every interactive figure as each lesson sets it, light and dark, on a phone of 320 px and on a desktop, with
// less motion, and asks axe. Then uses every control with the keyboard alone: Tab reaches it, its ring shows, it is
// large enough, and operating it changes what the figure says. Controls that appear on the way are used as well.
// Needs the harness server (`npm run harness`) and Chromium. With a folder it also takes pictures.
// Usage: node frontend/harness/figures.mjs [folder for pictures] [figure ...]
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { base, fault, finish, inspect, launch, listen } from './browser.mjs';

const [folder = '', ...only] = process.argv.slice(2);
/** Controls that rightly leave the state as it is. */
const QUIET = {
  // Says what the next tap means.
  'body-map': ['radio What do you do?'],
  // A guess is compared with the outcome when the reader walks on.
  'immune-steps': ['radio Predict before you walk on'],
  // Shows the same signal once more.
  'nerve-conduction': ['button Send a signal']
};
/** First states besides those of the lessons, where controls appear that are two steps away from there. */
const ALSO = [{ id: 'with a finding', element: 'monitoring-simulator', attributes: { initial: 'jonas 1' } }];
/** More controls than any figure has; a walk that takes longer does not end. */
const MANY = 60;

/** The figures of all lessons with their settings; the words of a block are not for the figure. */
function settings() {
  const lessons = new URL('../../lessons/', import.meta.url);
  return readdirSync(lessons, { recursive: true })
    .filter((name) => name.endsWith('lesson.md'))
    .flatMap((name) => [...readFileSync(new URL(name, lessons), 'utf8').matchAll(/^:::interactive \{(#\S+) (.*)\}$/gmu)])
    .map(([, id, rest]) => {
      const { element, title: _, ...attributes } = Object.fromEntries([...rest.matchAll(/([a-z][a-z\d-]*)="([^"]*)"/gu)].map(([, key, value]) => [key, value]));
      return { id, element, attributes };
    });
}

if (folder !== '') mkdirSync(folder, { recursive: true });
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 320, height: 900 }, reducedMotion: 'reduce' });
const page = await context.newPage();
listen(page);
await page.goto(`${base}figures.html`);
await page.waitForSelector('html[data-ready]');
await page.evaluate(() => document.fonts.ready);

const show = ({ element, attributes }, theme) =>
  page.evaluate(([name, set, palette]) => globalThis.robot.show(name, set, palette), [element, attributes, theme]);
const observe = () => page.evaluate(() => globalThis.robot.observe());

async function look(figure, width, theme) {
  const what = `${figure.element} ${figure.id} ${width} ${theme}`;
  if (!(await show(figure, theme))) return fault(`${what}: there is no such figure`);
  if (folder !== '') await page.screenshot({ path: `${folder}/${figure.element}-${figure.id.slice(1)}-${width}-${theme}.png`, fullPage: true });
  for (const [part, words] of Object.entries(await page.evaluate(() => globalThis.robot.spoken()))) {
    if (words === '') fault(`${what}: no words in ${part}`);
  }
  await page.evaluate(() => globalThis.robot.unfold());
  const outside = await page.evaluate(() => globalThis.robot.outside());
  if (outside !== null) fault(`${what}: ${outside}`);
  // Light and dark differ in their colours only.
  await inspect(page, what, theme === 'light' ? undefined : { type: 'rule', values: ['color-contrast'] });
}

/** Tab through the whole figure and out of it again: every control once, in the order of the page. */
async function walk(figure) {
  await show(figure, 'dark');
  const wanted = (await observe()).stops.map(({ key }) => key);
  const met = [];
  for (let step = 0; step < MANY; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => globalThis.robot.focus());
    if (at === null) break;
    // A field for a date has a place for the day, the month and so on.
    if (at.key !== met.at(-1)) met.push(at.key);
  }
  if (wanted.join() !== met.join()) fault(`${figure.element}: Tab stops at ${met.join(', ')} instead of ${wanted.join(', ')}`);
}

/** One Tab to a control; says what is wrong with the focus there. */
async function tabTo(what, key) {
  await page.evaluate((name) => globalThis.robot.before(name), key);
  let at = null;
  for (let step = 0; step < 6 && at?.key !== key; step++) {
    await page.keyboard.press('Tab');
    at = await page.evaluate(() => globalThis.robot.focus());
  }
  if (at?.key !== key) return fault(`${what}: Tab does not reach it`);
  if (!at.ring) fault(`${what}: no ring shows the focus`);
  if (at.size < 24) fault(`${what}: ${at.size} px is too small`);
}

async function press({ kind }) {
  switch (kind) {
    case 'radio':
    case 'range':
      return page.keyboard.press('ArrowRight');
    case 'date':
      return page.keyboard.type('03052027');
    case 'checkbox':
      return page.keyboard.press('Space');
    default:
      return page.keyboard.press('Enter');
  }
}

/** Uses every control from the first state on, and every control that appears then, each in a figure made anew. */
async function operate(figure) {
  await show(figure, 'dark');
  const first = await observe();
  const queued = new Set();
  const queue = [];
  const meet = (stops, way) => {
    for (const stop of stops) {
      if (stop.shut || queued.has(stop.key) || (stop.kind === 'radio' && stop.choices < 2)) continue;
      queued.add(stop.key);
      queue.push({ stop, way });
    }
  };
  meet(first.stops, []);
  const texts = new Set();
  while (queue.length > 0) {
    const { stop, way } = queue.shift();
    const what = `${figure.element} ${figure.id}, ${[...way.map(({ key, times }) => `${key} × ${times}`), stop.key].join(', ')}`;
    await show(figure, 'dark');
    for (const each of way) {
      await page.evaluate((key) => globalThis.robot.before(key), each.key);
      await page.keyboard.press('Tab');
      for (let time = 0; time < each.times; time++) await press(each);
    }
    await tabTo(what, stop.key);
    const values = new Set();
    let was = await observe();
    for (let time = 1; time <= stop.choices; time++) {
      await press(stop);
      const now = await observe();
      if (now.focus === null) fault(`${what}: the focus is lost`);
      if (now.moving > 0) fault(`${what}: something moves`);
      if (now.outside !== null) fault(`${what}: ${now.outside}`);
      const quiet = QUIET[figure.element]?.some((key) => stop.key.startsWith(key)) ?? false;
      if (now.text === was.text && !quiet && !renamed(stop, was, now)) fault(`${what}: the text stays the same`);
      if (now.text !== was.text && !now.text.includes(now.told?.text.replace(/\s+/g, ' ').trim())) fault(`${what}: the event tells something else than the text`);
      if (now.told !== null) texts.add(now.told.text);
      values.add(now.focus?.value);
      const known = queue.length;
      meet(now.stops, [...way, { key: stop.key, kind: stop.kind, times: time }]);
      if (queue.length > known) await inspect(page, `${what} × ${time}`);
      was = now;
    }
    if (stop.kind === 'radio' && values.size < stop.choices) fault(`${what}: the arrows reach ${values.size} of ${stop.choices} choices`);
  }
  for (const { key, shut } of first.stops) {
    if (shut && !queued.has(key)) fault(`${figure.element} ${figure.id}: ${key} can never be used`);
  }
  if (texts.size < 2) fault(`${figure.element} ${figure.id}: tells of ${texts.size} states`);
  return queued.size;
}

/** A button or a table says by its own words that something has changed. */
function renamed({ key, kind }, was, now) {
  const words = (seen) => seen.stops.find((stop) => stop.key === key)?.words;
  return ['button', 'summary'].includes(kind) && words(was) !== words(now);
}

const figures = settings().filter(({ element }) => only.length === 0 || only.includes(element));
for (const name of await page.evaluate(() => globalThis.robot.names)) {
  if (only.length === 0 && !figures.some(({ element }) => element === name)) fault(`no lesson shows ${name}`);
}
for (const width of [1280, 320]) {
  await page.setViewportSize({ width, height: 900 });
  for (const theme of ['light', 'dark']) {
    for (const figure of figures) await look(figure, width, theme);
  }
}
for (const figure of [...figures, ...ALSO.filter(({ element }) => only.length === 0 || only.includes(element))]) {
  await walk(figure);
  console.log(`     ${figure.element} ${figure.id}: ${await operate(figure)} controls by keyboard`);
}
await browser.close();
finish();
