// Answers the example of every item type with the keyboard alone and compares the response with the key, then drags
// with the mouse where dragging is offered, then goes through a whole unfolding case with the keyboard alone.
// touch.mjs does the same with a finger. Needs the harness server (`npm run harness`) and Chromium.
import { answerEveryType, compare, examples, focused, openExample, placesOf, unfold, walk } from './answers.mjs';
import { finish, launch, listen } from './browser.mjs';

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
listen(page);

async function tabTo(wanted, what, key = 'Tab') {
  for (let step = 0; step < 120; step++) {
    const element = await focused(page);
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
    const element = await focused(page);
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
        now = await focused(page);
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
    for (let step = 0; step < 6 && (await focused(page)).value !== column; step++) await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Space');
}

async function put(token, slot) {
  await home();
  await tabTo((each) => each.data.token === token, `word ${token}`);
  await page.keyboard.press('Enter');
  await tabTo((each) => each.data.slot === slot, `gap ${slot}`, 'Shift+Tab');
  await page.keyboard.press('Enter');
}

async function choose(slot, option) {
  await home();
  await tabTo((each) => each.tag === 'SELECT' && each.data.slot === slot, `list ${slot}`);
  for (let step = 0; step < 8 && (await focused(page)).value !== option; step++) await page.keyboard.press('ArrowDown');
}

async function up(id) {
  // The focus stays on the button of the row that it moved.
  if ((await focused(page)).data.move !== `${id}:-1`) {
    await home();
    await tabTo((each) => each.data.move === `${id}:-1`, `the button of ${id}`);
  }
  await page.keyboard.press('Enter');
}

async function type(text) {
  await home();
  await tabTo((each) => each.tag === 'INPUT' || each.tag === 'TEXTAREA', 'the field');
  await page.keyboard.type(text);
}

async function press(label) {
  await home();
  await tabTo((each) => each.tag === 'BUTTON' && each.text === label, `the button ${label}`);
  await page.keyboard.press('Enter');
}

async function read(step) {
  const first = await tabTo((each) => each.role === 'tab', `the chart of step ${step}`);
  const seen = [];
  let now = first;
  do {
    const panel = page.locator(`#${await page.locator('[role=tab][aria-selected=true]').getAttribute('aria-controls')}`);
    if (!(await panel.isVisible())) throw new Error(`the tab ${now.text} does not show its panel`);
    seen.push(now.text);
    await page.keyboard.press('ArrowRight');
    now = await focused(page);
  } while (now.text !== first.text && seen.length < 9);
  // What a tab shows can be reached and scrolled.
  await page.keyboard.press('Tab');
  if ((await focused(page)).role !== 'tabpanel') throw new Error(`the keyboard does not reach the panel of ${now.text}`);
  return { first: first.text, seen };
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

/** Drags everything to where it belongs. */
async function dragAll(view, key) {
  if (view.tokens) {
    for (const [slot, token] of Object.entries(key.slots)) {
      await drag(page.locator(`[data-token="${token}"]`), page.locator(`.gap[data-drop="${slot}"]`));
    }
  } else if (view.type === 'BOWTIE') {
    for (const [id, place] of placesOf(key)) {
      await drag(page.locator('label.card', { has: page.locator(`[data-option="${id}"]`) }), page.locator(`[data-drop="${place}"]`));
    }
  } else {
    for (const [at, id] of key.order.entries()) {
      await drag(page.locator(`[data-row="${id}"] .grip`), page.locator('[data-row]').nth(at).locator('.grip'));
    }
  }
}

const hand = { check, mark, put, choose, up, type, press, read };
await answerEveryType(page, hand, 'keyboard');
for (const { view, key } of examples.filter(({ view }) => view.tokens || view.type === 'BOWTIE' || view.type === 'ORDERED')) {
  await walk(`${view.type} by dragging`, async () => {
    await openExample(page, view);
    await dragAll(view, key);
    await compare(page, `${view.type} by dragging`, key);
  });
}
await walk('a case of six steps by keyboard', () => unfold(page, hand, 'keyboard'));

await browser.close();
finish();
