import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** What a person would find wrong at a glance, found in the page itself. Runs in the browser and can use nothing from here. */
const look = (): string[] => {
  const flaws: string[] = [];
  const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (overflow > 0) flaws.push(`wider than the window by ${overflow} px`);

  interface Piece { readonly text: string; readonly of: Element; readonly box: DOMRect; readonly layer: Element | null }

  const layerOf = (element: Element): Element | null => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { position } = getComputedStyle(at);
      if (position === 'fixed' || position === 'sticky') return at;
    }
    return null;
  };
  const isShown = (element: Element): boolean => element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) && element.closest('[aria-hidden="true"] [data-spoken], [inert]') === null;
  // Text kept for screen readers is a dot of one pixel.
  const isSpokenOnly = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const box = at.getBoundingClientRect();
      if (getComputedStyle(at).position === 'absolute' && box.width <= 2 && box.height <= 2) return true;
    }
    return false;
  };
  // What a scrolling or clipping frame does not show covers nothing.
  const seenPart = (box: DOMRect, element: Element): DOMRect => {
    let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const frame = at.getBoundingClientRect();
      [left, top, right, bottom] = [Math.max(left, frame.left), Math.max(top, frame.top), Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };

  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const [text, of] = [node.textContent?.trim() ?? '', node.parentElement];
    if (text === '' || of === null || !isShown(of) || isSpokenOnly(of)) continue;
    if (/undefined|NaN|\[object|Infinity|\uFFFD/u.test(text)) flaws.push(`told no value: “${text.slice(0, 40)}”`);
    const range = document.createRange();
    range.selectNodeContents(node);
    const layer = layerOf(of);
    for (const box of range.getClientRects()) {
      const seen = seenPart(box, of);
      if (seen.width > 2 && seen.height > 4) pieces.push({ text, of, box: seen, layer });
    }
    const { overflowX, textOverflow } = getComputedStyle(of);
    const isCut = overflowX !== 'visible' && overflowX !== 'auto' && overflowX !== 'scroll' && of.scrollWidth > of.clientWidth + 1 && of.clientWidth > 0;
    const tellsWhole = of.closest('[title]') !== null || textOverflow === 'ellipsis' && of.closest('[aria-label]') !== null;
    if (isCut && !tellsWhole && !(of instanceof HTMLSelectElement) && !(of instanceof HTMLOptionElement)) flaws.push(`cut: “${text.slice(0, 40)}”`);
  }

  pieces.sort((one, other) => one.box.top - other.box.top);
  pieces.forEach((one, place) => {
    for (let next = place + 1; next < pieces.length; next += 1) {
      const other = pieces[next];
      if (other === undefined || other.box.top >= one.box.bottom) break;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      const isApart = one.of === other.of || one.layer !== other.layer || one.of.contains(other.of) || other.of.contains(one.of);
      if (!isApart && across > 2 && down > Math.min(one.box.height, other.box.height) * 0.35) flaws.push(`“${one.text.slice(0, 30)}” lies over “${other.text.slice(0, 30)}”`);
    }
  });
  return [...new Set(flaws)];
};

/** Overlapping or cut text, values that are none, a page wider than its window. Empty where nothing is wrong. */
export const flawsOf = (page: Page): Promise<string[]> => page.evaluate(look);

let axe: Promise<string> | null = null;
const axeSource = (): Promise<string> => (axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** What axe finds serious or critical by WCAG 2.2 AA, each with the first places. */
export const barriersOf = async (page: Page): Promise<string[]> => {
  await page.evaluate(await axeSource());
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Violation[] }> } }).axe.run({
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      resultTypes: ['violations'],
    });
    return violations;
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => `${id} (${impact}, ${nodes.length}×): ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} — ${failureSummary.split('\n')[1]?.trim() ?? ''}`).join(' | ')}`);
};
