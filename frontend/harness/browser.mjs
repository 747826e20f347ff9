// What the robots of this folder share: the browser, the count of faults, and axe.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

export const base = process.env.HARNESS ?? 'http://localhost:18173/';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let problems = 0;

export function launch() {
  return chromium.launch({
    executablePath: process.env.MYELIN_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']
  });
}

export function fault(what, kind = 'FAULT') {
  problems++;
  console.log(`${kind} ${what}`);
}

/** Counts what the page itself reports: an exception or an error on the console. */
export function listen(page) {
  page.on('pageerror', (error) => fault(`${error.message} at ${page.url()}`, 'ERROR'));
  page.on('console', (message) => {
    if (message.type() === 'error') fault(`${message.text()} at ${page.url()}`, 'CONSOLE');
  });
}

/** Counts a page that is wider than the screen. */
export async function measure(page, what) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) fault(`${what}: ${wide} px too wide`, 'WIDE');
}

/** Counts a page that is wider than the screen, and what axe finds in it by these rules. */
export async function inspect(page, what, runOnly = rules) {
  await measure(page, what);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const result = await page.evaluate((only) => globalThis.axe.run('main', { runOnly: only, resultTypes: ['violations'] }), runOnly);
  for (const { impact, id, nodes } of result.violations) {
    fault(`${what} ${impact} ${id}: ${nodes.length} × ${nodes[0].target.flat()} ${nodes[0].failureSummary.replace(/\s+/g, ' ').slice(0, 260)}`, 'AXE');
  }
}

/** Says how many faults there were and fails when there was one. */
export function finish() {
  console.log(`${problems} problems`);
  process.exitCode = problems > 0 ? 1 : 0;
}
