// Answers the example of every item type on a phone by tapping alone and compares the response with the key; keys are
// for text in a field only. Then goes through a whole unfolding case by tapping, and drags with a finger where a player
// follows one: words and rows. A bow-tie leaves a finger to scrolling, so that swiping over it must choose nothing.
// Everything tapped must be large enough, and no page wider than the phone.
// Needs the harness server (`npm run harness`) and Chromium.
import { answerEveryType, compare, examples, openExample, told, unfold, walk } from './answers.mjs';
import { fault, finish, launch, listen, measure } from './browser.mjs';

/** The least width and height of a target, WCAG 2.2 SC 2.5.8. */
const LEAST = 24;
const PHONE = { width: 375, height: 812 };
/** Where a thumb holds the phone. */
const EDGE = { id: 1, x: 368, y: 300 };

const browser = await launch();
const context = await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true, reducedMotion: 'reduce' });
const page = await context.newPage();
const device = await context.newCDPSession(page);
listen(page);
let taps = 0;

/** Taps what a finger would aim at. Of a target that wraps, the part on the first line is the one tapped. */
async function tap(target) {
  const { width, height, name } = await target.evaluate((element) => {
    const box = [...element.getClientRects()].find((each) => each.width > 0 && each.height > 0) ?? element.getBoundingClientRect();
    const words = element.textContent.replace(/\s+/g, ' ').trim();
    return { width: box.width, height: box.height, name: `${element.localName}.${element.className} ${words}` };
  });
  if (width < LEAST || height < LEAST) fault(`${name}: ${width} × ${height} px is too small at ${page.url()}`, 'SMALL');
  await target.tap({ timeout: 5000 });
  taps++;
}

/** The whole row that belongs to a native control takes the tap. */
function labelOf(input) {
  return page.locator('label', { has: page.locator(input) });
}

async function choose(slot, option) {
  const list = page.locator(`select[data-slot="${slot}"]`);
  await tap(list);
  // The list that opens belongs to the system, not to the page: it is only asked whether it is there.
  if (!(await list.evaluate((element) => element.matches(':open')))) throw new Error(`a tap does not open list ${slot}`);
  await list.selectOption(option);
}

async function type(text) {
  const field = page.locator('myelin-item').locator('input, textarea');
  await tap(field);
  if (!(await field.evaluate((element) => element.matches(':focus')))) throw new Error('a tap does not reach the field');
  await page.keyboard.type(text);
}

/** Shows every tab of the chart by tapping it and comes back to the one that was open. */
async function read() {
  const open = page.locator('[role=tab][aria-selected=true]');
  const first = (await open.textContent()).replace(/\s+/g, ' ').trim();
  const start = await open.getAttribute('id');
  const seen = [];
  for (const tab of await page.locator('[role=tab]').all()) {
    await tap(tab);
    const name = (await tab.textContent()).trim();
    if (!(await page.locator(`#${await tab.getAttribute('aria-controls')}`).isVisible())) throw new Error(`the tab ${name} does not show its panel`);
    seen.push(name);
    await measure(page, `the tab ${name}`);
  }
  await tap(page.locator(`#${start}`));
  return { first, seen };
}

const hand = {
  check: (id) => tap(labelOf(`input[value="${id}"]`)),
  mark: (view, row, column) => tap(labelOf(`input[name="row-${view.id}-${row}"][value="${column}"]`)),
  put: async (token, slot) => {
    await tap(page.locator(`[data-token="${token}"]`));
    await tap(page.locator(`[data-slot="${slot}"]`));
  },
  choose,
  up: (id) => tap(page.locator(`[data-move="${id}:-1"]`)),
  type,
  press: (label) => tap(page.getByRole('button', { name: label, exact: true })),
  read
};

/** Puts fingers on the screen, moves them or lifts them; to lift none in particular lifts all. */
function fingers(type, ...points) {
  return device.send('Input.dispatchTouchEvent', { type, touchPoints: points });
}

async function middle(target) {
  const box = await target.boundingBox();
  return { id: 0, x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Scrolls to where two things are on the screen together. */
async function bring(from, to) {
  const tops = await Promise.all([from, to].map(async (each) => (await each.boundingBox()).y));
  await page.evaluate((by) => scrollBy(0, by), Math.min(...tops) - 80);
  for (const each of [from, to]) {
    const { y } = await middle(each);
    if (y < 0 || y > PHONE.height) throw new Error('what is dragged and where to are not on the screen together');
  }
}

/** Drags with one finger; meanwhile another one may rest on the edge of the screen for a moment. */
async function drag(from, to, rest = null) {
  await bring(from, to);
  const start = await middle(from);
  const end = await middle(to);
  await fingers('touchStart', start);
  for (let step = 1; step <= 10; step++) {
    const at = { ...start, x: start.x + ((end.x - start.x) * step) / 10, y: start.y + ((end.y - start.y) * step) / 10 };
    await fingers('touchMove', at);
    if (step === 5 && rest !== null) {
      await fingers('touchStart', at, rest);
      await fingers('touchMove', at, { ...rest, y: rest.y + 20 });
      await fingers('touchEnd', { ...rest, y: rest.y + 20 });
    }
  }
  await fingers('touchEnd');
}

const word = (id) => page.locator(`[data-token="${id}"]`);
const gap = (slot) => page.locator(`.gap[data-drop="${slot}"]`);
const grip = (id) => page.locator(`[data-row="${id}"] .grip`);

async function dragWords(key, rest) {
  for (const [slot, token] of Object.entries(key.slots)) await drag(word(token), gap(slot), rest);
}

async function dragRows(key, rest) {
  for (const [at, id] of key.order.entries()) await drag(grip(id), page.locator('[data-row] .grip').nth(at), rest);
}

/** A placed word goes to another gap and then back to the list. */
async function dragBack(view, key) {
  const [[slot, token], [other]] = Object.entries(key.slots);
  await openExample(page, view);
  await drag(word(token), gap(slot));
  await drag(page.locator(`[data-slot="${slot}"]`), gap(other));
  const there = (await told(page)).response;
  if (JSON.stringify(there.slots) !== JSON.stringify({ [other]: token })) throw new Error(`the word is in ${JSON.stringify(there.slots)}`);
  await drag(page.locator(`[data-slot="${other}"]`), page.locator('.bank .minor'));
  if ((await told(page)).response !== null) throw new Error('the word did not go back to the list');
  console.log(`ok   ${view.type}: a word goes from gap to gap and back to the list by a finger`);
}

/** A finger that moves over something to choose or to read scrolls the page and answers nothing. */
async function swipe(view, from) {
  await openExample(page, view);
  // Long enough to scroll, whatever the example needs.
  await page.evaluate(() => {
    document.body.style.minHeight = '2000px';
    scrollTo(0, 0);
  });
  const start = await middle(from);
  await fingers('touchStart', start);
  for (let step = 1; step <= 10; step++) await fingers('touchMove', { ...start, y: start.y - step * 20 });
  await fingers('touchEnd');
  await page.waitForFunction(() => scrollY > 100, undefined, { timeout: 5000 });
  if ((await told(page)) !== null) throw new Error('a swipe changes the answer');
  console.log(`ok   ${view.type}: a swipe scrolls and answers nothing`);
}

/** A tap that trembles is a tap: the word is in hand and has not been dragged. */
async function tremble(view, key) {
  const [[slot, token]] = Object.entries(key.slots);
  for (const by of [4, 9, 14]) {
    await openExample(page, view);
    await bring(word(token), gap(slot));
    const taken = word(token).and(page.locator('[aria-pressed=true]'));
    // A busy machine draws a tap out to a long press, which is none; so it may be tapped again.
    for (let left = 3; left > 0 && (await taken.count()) === 0; left--) {
      const start = await middle(word(token));
      await fingers('touchStart', start);
      await fingers('touchMove', { ...start, x: start.x + by });
      await fingers('touchEnd');
      await taken.waitFor({ timeout: 3000 }).catch((error) => {
        if (left === 1) throw error;
      });
    }
  }
  console.log(`ok   ${view.type}: a tap that trembles is a tap`);
}

/** Places of an image are tapped in the image as well as in the list below it. */
async function tapImage() {
  const { view, key } = examples.find((each) => each.view.type === 'HOTSPOT_IMG');
  await openExample(page, view);
  for (const id of key.chosen) await tap(page.locator(`.region[for="region-${id}"]`));
  await compare(page, 'HOTSPOT_IMG in the image', key);
}

const example = (type) => examples.find(({ view }) => view.type === type).view;

await answerEveryType(page, hand, 'tapping');
await walk('a case of six steps by tapping', () => unfold(page, hand, 'tapping'));
for (const { view, key } of examples.filter(({ view }) => view.tokens || view.type === 'ORDERED')) {
  for (const [how, rest] of [['a finger', null], ['a finger beside another one', EDGE]]) {
    await walk(`${view.type} by ${how}`, async () => {
      await openExample(page, view);
      await (view.tokens ? dragWords : dragRows)(key, rest);
      await compare(page, `${view.type} by ${how}`, key);
    });
  }
  if (!view.tokens) continue;
  await walk(`${view.type} and back`, () => dragBack(view, key));
  await walk(`${view.type} by a finger that trembles`, () => tremble(view, key));
}
await walk('swiping over BOWTIE', () => swipe(example('BOWTIE'), page.locator('label.card').first()));
await walk('swiping over ORDERED', () => swipe(example('ORDERED'), page.locator('[data-row] .text').first()));
await walk('HOTSPOT_IMG in the image', tapImage);

await browser.close();
console.log(`${taps} taps`);
finish();
