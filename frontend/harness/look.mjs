// Runs axe on every player, light on a desktop and dark on a phone, and on every step of an unfolding case in both
// palettes at both widths. A page wider than the screen and an error on the console count too. News about an attempt
// must not move the question that is being answered. Needs the harness server (`npm run harness`) and Chromium. With a
// folder it also takes pictures, in both palettes at both widths.
// Usage: node frontend/harness/look.mjs [folder for pictures] [TYPE|CASE|ATTEMPT ...]
import { mkdirSync, readdirSync } from 'node:fs';
import { base, fault, finish, inspect as judge, launch, listen } from './browser.mjs';

const [folder = '', ...only] = process.argv.slice(2);
const types =
  only.length > 0
    ? only
    : [...readdirSync(new URL('../contract', import.meta.url)).map((name) => name.replace('.json', '')), 'CASE', 'ATTEMPT'];

if (folder !== '') mkdirSync(folder, { recursive: true });
const browser = await launch();

/** What is wrong with what is shown now; takes its picture when pictures are wanted. */
async function inspect(page, what, width, theme) {
  await page.evaluate(() => document.fonts.ready);
  if (folder !== '') {
    await page.screenshot({ path: `${folder}/${what.replaceAll(' ', '-')}-${width}-${theme}.png`, fullPage: true });
  }
  await judge(page, `${what} ${width} ${theme}`);
}

async function unfold(page, width, theme) {
  await page.goto(`${base}attempt.html?page=case&theme=${theme}`);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  for (let step = 1; step <= 6; step++) {
    await page.locator('h2', { hasText: `Question ${step} of 6` }).waitFor();
    await inspect(page, `CASE step ${step}`, width, theme);
    if (step === 6) return;
    await page.getByRole('button', { name: `Go on to step ${step + 1}` }).click();
    await page.getByRole('button', { name: 'Go on anyway' }).click();
  }
}

/** Where the first option of the question is on the screen. */
async function place(page) {
  return (await page.locator('myelin-item label.card').first().boundingBox()).y;
}

/** The words that have the focus, across shadow roots. */
function focused(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent.replace(/\s+/g, ' ').trim();
  });
}

/** Losing the connection while answering, added time and a pause: nothing moves under the pointer, and the focus stays. */
async function attend(page, width, theme) {
  const shown = (text) => page.locator('.told', { hasText: text }).waitFor();
  await page.goto(`${base}attempt.html?seconds=1500&pausable&theme=${theme}`);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.waitForSelector('html[data-ready]');
  await page.locator('myelin-timer .time').waitFor();
  await page.evaluate(() => document.fonts.ready);
  const room = (await page.locator('.bar h1').boundingBox()).y - (await page.locator('.bar').boundingBox()).y;
  if (room < 10) fault(`the title is ${room} px below the edge of the bar, ${width} ${theme}`);
  const before = await place(page);
  const stays = async (what) => {
    const moved = (await place(page)) - before;
    if (moved !== 0) fault(`${what} moves the options by ${moved} px, ${width} ${theme}`);
    await inspect(page, `ATTEMPT ${what}`, width, theme);
  };
  await stays('calm');
  await page.evaluate(() => {
    globalThis.server.down = true;
  });
  await page.locator('myelin-item label.card').first().click();
  await shown('No connection to the server.');
  await stays('offline');
  await page.getByRole('button', { name: 'Try now' }).focus();
  // In one go: the page tries by itself too, and a button that is gone can take no click.
  await page.evaluate(() => {
    globalThis.server.down = false;
    let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    element.click();
  });
  await page.locator('.status.saved').waitFor();
  await stays('saved');
  if (!(await focused(page)).startsWith('Types and course')) fault(`after Try now the focus is on ${await focused(page)}`);
  await page.evaluate(() => {
    globalThis.server.remainingSeconds = 2100;
  });
  await shown('You have 10 more minutes');
  await stays('added time');
  await page.getByRole('button', { name: 'Pause' }).press('Enter');
  await page.getByRole('heading', { name: 'Paused' }).waitFor();
  if ((await focused(page)) !== 'Paused') fault(`after Pause the focus is on ${await focused(page)}`);
  await inspect(page, 'ATTEMPT paused', width, theme);
  await page.getByRole('button', { name: 'Go on' }).press('Enter');
  await page.locator('myelin-item').waitFor();
  if (!(await focused(page)).startsWith('Question 1')) fault(`after Go on the focus is on ${await focused(page)}`);
}

for (const theme of ['light', 'dark']) {
  for (const width of [1280, 375]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    listen(page);
    // Without pictures each player is looked at twice: light on a desktop and dark on a phone.
    const players = folder !== '' || (theme === 'light') === (width === 1280) ? types.filter((type) => type !== 'CASE' && type !== 'ATTEMPT') : [];
    for (const type of players) {
      for (const mode of ['open', 'answered', 'review']) {
        await page.goto(`${base}?type=${type}&mode=${mode}&theme=${theme}`);
        await page.waitForSelector('html[data-ready]');
        await inspect(page, `${type} ${mode}`, width, theme);
      }
    }
    if (types.includes('CASE')) await unfold(page, width, theme);
    if (types.includes('ATTEMPT')) await attend(page, width, theme);
    await context.close();
  }
}
await browser.close();
finish();
