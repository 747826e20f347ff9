// Runs axe on every player, light on a desktop and dark on a phone, and on every step of an unfolding case in both
// palettes at both widths. Needs the harness server (`npm run harness`) and Chromium. With a folder it also takes
// pictures, in both palettes at both widths.
// Usage: node frontend/harness/look.mjs [folder for pictures] [TYPE|CASE ...]
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const base = process.env.HARNESS ?? 'http://localhost:18173/';
const [folder = '', ...only] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const types =
  only.length > 0
    ? only
    : [...readdirSync(new URL('../contract', import.meta.url)).map((name) => name.replace('.json', '')), 'CASE'];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

if (folder !== '') mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.MYELIN_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
});
let problems = 0;

/** What is wrong with what is shown now; takes its picture when pictures are wanted. */
async function inspect(page, what, width, theme) {
  await page.evaluate(() => document.fonts.ready);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) console.log(`WIDE ${what} ${width}: ${wide} px too wide`);
  if (folder !== '') {
    await page.screenshot({ path: `${folder}/${what.replaceAll(' ', '-')}-${width}-${theme}.png`, fullPage: true });
  }
  await page.evaluate(axe);
  const result = await page.evaluate((tags) => globalThis.axe.run('main', { runOnly: tags }), rules);
  for (const violation of result.violations) {
    problems++;
    console.log(`AXE ${what} ${width} ${theme} ${violation.impact} ${violation.id}: ${violation.nodes.length} × ${violation.nodes[0].target.flat()} ${violation.nodes[0].failureSummary.replace(/\s+/g, ' ').slice(0, 260)}`);
  }
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

for (const theme of ['light', 'dark']) {
  for (const width of [1280, 375]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.log(`ERROR ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') console.log(`CONSOLE ${message.text()}`);
    });
    // Without pictures each player is looked at twice: light on a desktop and dark on a phone.
    const players = folder !== '' || (theme === 'light') === (width === 1280) ? types.filter((type) => type !== 'CASE') : [];
    for (const type of players) {
      for (const mode of ['open', 'answered', 'review']) {
        await page.goto(`${base}?type=${type}&mode=${mode}&theme=${theme}`);
        await page.waitForSelector('html[data-ready]');
        await inspect(page, `${type} ${mode}`, width, theme);
      }
    }
    if (types.includes('CASE')) await unfold(page, width, theme);
    await context.close();
  }
}
await browser.close();
console.log(`${problems} axe violations`);
process.exitCode = problems > 0 ? 1 : 0;
