// Answers the example of every item type with the keyboard alone and compares the response with the key, then drags
// with the mouse where dragging is offered, then goes through a whole unfolding case with the keyboard alone. Needs the harness server (`npm run harness`) and Chromium.
import { readFileSync, readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const base = process.env.HARNESS ?? 'http://localhost:18173/';
const folder = new URL('../contract/', import.meta.url);
const examples = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
const browser = await chromium.launch({
  executablePath: process.env.MYELIN_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
});
const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
let failures = 0;

/** What has the focus, across shadow roots. */
function focused() {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const box = element.getBoundingClientRect();
    return {
      tag: element.tagName,
      type: element.type ?? '',
      name: element.name ?? '',
      role: element.getAttribute('role') ?? '',
      text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
      value: element.value ?? '',
      label: element.getAttribute('aria-label') ?? '',
      data: { ...element.dataset },
      classes: element.className,
      width: box.width,
      height: box.height
    };
  });
}

async function tabTo(wanted, what, key = 'Tab') {
  for (let step = 0; step < 120; step++) {
    const element = await focused();
    if (element.tag !== 'BODY' && wanted(element)) return element;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${what}`);
}

async function home() {
  await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    element?.blur();
    getSelection().removeAllRanges();
    // In an attempt the heading of the question is where the page itself puts the focus.
    const start = document.querySelector('h1') ?? document.querySelector('myelin-attempt').shadowRoot.querySelector('h2');
    start.tabIndex = -1;
    start.focus();
  });
}

async function check(id) {
  await home();
  for (let step = 0; step < 120; step++) {
    const element = await focused();
    if (element.tag === 'INPUT' && element.value === id) {
      await page.keyboard.press('Space');
      return;
    }
    if (element.tag === 'INPUT' && element.type === 'radio') {
      // Within a group of radio buttons the arrows move; a whole round without success means another group.
      const first = element.value;
      let now = element;
      do {
        await page.keyboard.press('ArrowDown');
        now = await focused();
        if (now.value === id) {
          await page.keyboard.press('Space');
          return;
        }
      } while (now.value !== first);
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach option ${id}`);
}

async function mark(view, row, column) {
  await home();
  const name = `row-${view.id}-${row}`;
  const element = await tabTo((each) => each.name === name && (each.type === 'radio' || each.value === column), `row ${row}`);
  if (element.type === 'radio') {
    for (let step = 0; step < 6 && (await focused()).value !== column; step++) await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Space');
}

async function answer(view, key) {
  if (view.type === 'TREND') return answer(view.item, key);
  switch (key.kind) {
    case 'choice':
      for (const id of key.chosen) await check(id);
      return;
    case 'bowtie':
      for (const id of [...key.actions, key.condition, ...key.parameters]) await check(id);
      return;
    case 'matrix':
      for (const [row, columns] of Object.entries(key.cells)) {
        for (const column of columns) await mark(view, row, column);
      }
      return;
    case 'slots':
      for (const [slot, option] of Object.entries(key.slots)) {
        await home();
        if (view.tokens) {
          await tabTo((each) => each.data.token === option, `word ${option}`);
          await page.keyboard.press('Enter');
          await tabTo((each) => each.data.slot === slot, `gap ${slot}`, 'Shift+Tab');
          await page.keyboard.press('Enter');
        } else {
          await tabTo((each) => each.tag === 'SELECT' && each.data.slot === slot, `list ${slot}`);
          for (let step = 0; step < 8 && (await focused()).value !== option; step++) await page.keyboard.press('ArrowDown');
        }
      }
      return;
    case 'order': {
      const order = () =>
        page.evaluate(() => {
          const root = document.querySelector('myelin-item').shadowRoot.querySelector('.player').shadowRoot;
          return [...root.querySelectorAll('[data-row]')].map((row) => row.dataset.row);
        });
      for (const [to, id] of key.order.entries()) {
        while ((await order()).indexOf(id) > to) {
          if ((await focused()).data.move !== `${id}:-1`) {
            await home();
            await tabTo((each) => each.data.move === `${id}:-1`, `the button of ${id}`);
          }
          await page.keyboard.press('Enter');
        }
      }
      return;
    }
    case 'number':
    case 'text':
      await home();
      await tabTo((each) => each.tag === 'INPUT' || each.tag === 'TEXTAREA', 'the field');
      await page.keyboard.type(key.value ?? key.text);
  }
}

function normal(value) {
  return JSON.stringify(value, (name, inner) =>
    Array.isArray(inner) && name !== 'order'
      ? [...inner].sort()
      : inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
        : inner
  );
}

async function told() {
  return page.evaluate(() => globalThis.lastChange ?? null);
}

async function fresh(address) {
  await page.goto(`${base}${address}`);
  await page.waitForSelector('html[data-ready]');
  await page.evaluate(() => {
    document.addEventListener('response-changed', (event) => {
      globalThis.lastChange = event.detail;
    });
  });
}

function report(what, got, wanted) {
  const good = got !== null && got.complete && normal(got.response) === normal(wanted);
  if (!good) failures++;
  console.log(`${good ? 'ok  ' : 'FAIL'} ${what}${good ? '' : ` ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`}`);
}

for (const { view, review, response } of examples) {
  const wanted = review.key ?? response;
  await fresh(`?type=${view.type}&mode=open`);
  try {
    await answer(view, wanted);
    report(`${view.type} by keyboard`, await told(), wanted);
  } catch (error) {
    failures++;
    console.log(`FAIL ${view.type} by keyboard: ${error.message}`);
  }
}

async function drag(from, to) {
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 12, start.y + start.height / 2 + 4);
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
  await page.mouse.up();
}

for (const { view, review } of examples) {
  const key = review.key;
  if (view.tokens) {
    await fresh(`?type=${view.type}&mode=open`);
    for (const [slot, token] of Object.entries(key.slots)) {
      await drag(page.locator(`[data-token="${token}"]`), page.locator(`.gap[data-drop="${slot}"]`));
    }
    report(`${view.type} by dragging`, await told(), key);
  } else if (view.type === 'BOWTIE') {
    await fresh(`?type=${view.type}&mode=open`);
    const wings = [...key.actions.map((id, at) => [id, `actions:${at}`]), [key.condition, 'condition:0'], ...key.parameters.map((id, at) => [id, `parameters:${at}`])];
    for (const [id, place] of wings) {
      await drag(page.locator('label.card', { has: page.locator(`[data-option="${id}"]`) }), page.locator(`[data-drop="${place}"]`));
    }
    report('BOWTIE by dragging', await told(), key);
  } else if (view.type === 'ORDERED') {
    await fresh(`?type=${view.type}&mode=open`);
    for (const [at, id] of key.order.entries()) {
      await drag(page.locator(`[data-row="${id}"] .grip`), page.locator('[data-row]').nth(at).locator('.grip'));
    }
    report('ORDERED by dragging', await told(), key);
  }
}
/** Shows every tab of the chart by its keys and comes back to the one that was open. */
async function readChart(step) {
  const first = await tabTo((each) => each.role === 'tab', `the chart of step ${step}`);
  const seen = [];
  let now = first;
  do {
    const panel = page.locator(`#${(await page.locator('[role=tab][aria-selected=true]').getAttribute('aria-controls'))}`);
    if (!(await panel.isVisible())) throw new Error(`the tab ${now.text} does not show its panel`);
    seen.push(now.text);
    await page.keyboard.press('ArrowRight');
    now = await focused();
  } while (now.text !== first.text && seen.length < 9);
  // What a tab shows can be reached and scrolled.
  await page.keyboard.press('Tab');
  if ((await focused()).role !== 'tabpanel') throw new Error(`the keyboard does not reach the panel of ${now.text}`);
  return { first: first.text, seen };
}

async function press(label) {
  await home();
  await tabTo((each) => each.tag === 'BUTTON' && each.text === label, `the button ${label}`);
  await page.keyboard.press('Enter');
}

async function unfold() {
  await fresh('attempt.html?page=case');
  await page.locator('h2', { hasText: 'Question 1 of 6' }).waitFor();
  const steps = await page.evaluate(() => globalThis.server.items.map(({ view, review }) => ({ view, key: review.key })));
  for (const [at, { view, key }] of steps.entries()) {
    const step = at + 1;
    const chart = await readChart(step);
    const news = view.chart.tabs.find(({ entries }) => step > 1 && entries.some((entry) => entry.step === step));
    if (chart.seen.length !== view.chart.tabs.length || (news !== undefined && !chart.first.startsWith(news.label))) {
      throw new Error(`step ${step} shows the tabs ${chart.seen} and opens ${chart.first}`);
    }
    await answer(view, key);
    report(`case step ${step}, ${view.type}, by keyboard`, await told(), key);
    if (step === steps.length) break;
    await press(`Go on to step ${step + 1}`);
    await page.locator('h2', { hasText: `Question ${step + 1} of 6` }).waitFor();
    const head = await focused();
    if (head.tag !== 'H2') throw new Error(`after step ${step} the focus is on ${head.tag} ${head.text}`);
  }
  await press('Review and submit');
  await page.locator('myelin-submit-dialog dialog').waitFor();
  const log = await page.evaluate(() => globalThis.server.log.filter((line) => line.startsWith('POST opened')));
  if (log.length !== steps.length - 1) throw new Error(`the server opened ${log.length} steps`);
}

try {
  await unfold();
  console.log('ok   a case of six steps by keyboard');
} catch (error) {
  failures++;
  console.log(`FAIL a case of six steps by keyboard: ${error.message}`);
}

await browser.close();
process.exitCode = failures > 0 ? 1 : 0;
