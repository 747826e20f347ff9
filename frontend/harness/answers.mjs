// What the robots that answer questions share: the examples, how an answer is put together from single acts, and what
// it must come to. A hand is one way of acting, such as the keyboard or a finger:
//   check(id)               chooses an option
//   mark(view, row, column) chooses a cell of a matrix
//   put(token, slot)        brings a word into a gap
//   choose(slot, option)    chooses in a list
//   up(id)                  moves a row of an order up by one place
//   type(text)              writes into the field
//   press(label)            presses a button of the attempt
//   read(step)              shows every tab of the chart and comes back; tells { first, seen }
import { readFileSync, readdirSync } from 'node:fs';
import { base, fault, measure } from './browser.mjs';

const folder = new URL('../contract/', import.meta.url);

/** One item of each type with the response that earns full marks. */
export const examples = readdirSync(folder).map((name) => {
  const { view, review, response } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  return { view, key: review.key ?? response };
});

/** What has the focus, across shadow roots. */
export function focused(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return {
      tag: element.tagName,
      type: element.type ?? '',
      name: element.name ?? '',
      role: element.getAttribute('role') ?? '',
      text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
      value: element.value ?? '',
      data: { ...element.dataset }
    };
  });
}

/** Opens a page of the harness and keeps what its question tells last. */
export async function open(page, address) {
  await page.goto(`${base}${address}`);
  await page.waitForSelector('html[data-ready]');
  await page.evaluate(() => {
    document.addEventListener('response-changed', (event) => {
      globalThis.lastChange = event.detail;
    });
  });
}

export function openExample(page, view) {
  return open(page, `?type=${view.type}&mode=open`);
}

/** What the question told last, or null. */
export function told(page) {
  return page.evaluate(() => globalThis.lastChange ?? null);
}

/** Sets of ids have no order, and neither have the names of an object; only an order has. */
function normal(value) {
  return JSON.stringify(value, (name, inner) =>
    Array.isArray(inner) && name !== 'order'
      ? [...inner].sort()
      : inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
        : inner
  );
}

/** Counts a response that is not the wanted one, or not a complete one, and a page that answering made too wide. */
export async function compare(page, what, wanted) {
  await measure(page, what);
  const got = await told(page);
  if (got !== null && got.complete && normal(got.response) === normal(wanted)) console.log(`ok   ${what}`);
  else fault(`${what} ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`, 'FAIL');
}

/** Counts a walk that does not come to its end, and goes on with the next one. */
export async function walk(what, work) {
  try {
    await work();
  } catch (error) {
    fault(`${what}: ${error.message.split('\n')[0]}`, 'FAIL');
  }
}

function order(page) {
  return page.evaluate(() => {
    const root = document.querySelector('myelin-item').shadowRoot.querySelector('.player').shadowRoot;
    return [...root.querySelectorAll('[data-row]')].map((row) => row.dataset.row);
  });
}

export async function answer(page, hand, view, key) {
  if (view.type === 'TREND') return answer(page, hand, view.item, key);
  switch (key.kind) {
    case 'choice':
      for (const id of key.chosen) await hand.check(id);
      return;
    case 'bowtie':
      for (const id of [...key.actions, key.condition, ...key.parameters]) await hand.check(id);
      return;
    case 'matrix':
      for (const [row, columns] of Object.entries(key.cells)) {
        for (const column of columns) await hand.mark(view, row, column);
      }
      return;
    case 'slots':
      for (const [slot, option] of Object.entries(key.slots)) {
        await (view.tokens ? hand.put(option, slot) : hand.choose(slot, option));
      }
      return;
    case 'order':
      for (const [to, id] of key.order.entries()) {
        while ((await order(page)).indexOf(id) > to) await hand.up(id);
      }
      return;
    case 'number':
    case 'text':
      return hand.type(key.value ?? key.text);
    default:
      throw new Error(`nobody knows how to answer ${key.kind}`);
  }
}

/** Answers one item of every type. */
export async function answerEveryType(page, hand, how) {
  for (const { view, key } of examples) {
    await walk(`${view.type} by ${how}`, async () => {
      await openExample(page, view);
      await answer(page, hand, view, key);
      await compare(page, `${view.type} by ${how}`, key);
    });
  }
}

/** Goes through a whole unfolding case: reads the chart of every step, answers, goes on, and submits. */
export async function unfold(page, hand, how) {
  await open(page, 'attempt.html?page=case');
  await page.locator('h2', { hasText: 'Question 1 of 6' }).waitFor();
  const steps = await page.evaluate(() => globalThis.server.items.map(({ view, review }) => ({ view, key: review.key })));
  for (const [at, { view, key }] of steps.entries()) {
    const step = at + 1;
    const chart = await hand.read(step);
    const news = view.chart.tabs.find(({ entries }) => step > 1 && entries.some((entry) => entry.step === step));
    if (chart.seen.length !== view.chart.tabs.length || (news !== undefined && !chart.first.startsWith(news.label))) {
      throw new Error(`step ${step} shows the tabs ${chart.seen} and opens ${chart.first}`);
    }
    await answer(page, hand, view, key);
    await compare(page, `case step ${step}, ${view.type}, by ${how}`, key);
    if (step === steps.length) break;
    await hand.press(`Go on to step ${step + 1}`);
    await page.locator('h2', { hasText: `Question ${step + 1} of 6` }).waitFor();
    const head = await focused(page);
    if (head.tag !== 'H2') throw new Error(`after step ${step} the focus is on ${head.tag} ${head.text}`);
  }
  await hand.press('Review and submit');
  await page.locator('myelin-submit-dialog dialog').waitFor();
  const log = await page.evaluate(() => globalThis.server.log.filter((line) => line.startsWith('POST opened')));
  if (log.length !== steps.length - 1) throw new Error(`the server opened ${log.length} steps`);
  console.log(`ok   a case of six steps by ${how}`);
}

/** Where the parts of a bow-tie belong. */
export function placesOf(key) {
  return [
    ...key.actions.map((id, at) => [id, `actions:${at}`]),
    [key.condition, 'condition:0'],
    ...key.parameters.map((id, at) => [id, `parameters:${at}`])
  ];
}
