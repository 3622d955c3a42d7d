import type { Locator, Page } from 'playwright-core';

/** What a person says of one field. */
export type Said =
  | { readonly column: string; readonly spaces?: number; readonly mark?: string; readonly part?: number; readonly unit?: string; readonly words?: Readonly<Record<string, string>>; readonly otherwise?: string }
  | { readonly value: string }
  | { readonly formula: string }
  | { readonly identity: string };

export interface RecordSaid {
  readonly record: string;
  /** Column heads that name the thing. */
  readonly once: readonly string[];
  readonly fields: Readonly<Record<string, Said>>;
}

/** A label that stands alone and may hold brackets. */
const chosen = (within: Locator, label: string): Locator => within.getByLabel(label, { exact: true });

const sayColumn = async (card: Locator, field: string, said: Extract<Said, { column: string }>): Promise<void> => {
  const { column, spaces, mark, part = 1, unit, words = {}, otherwise } = said;
  await chosen(card, `“${field}”所用的列`).selectOption({ label: column });
  if (spaces === undefined && mark === undefined && unit === undefined && otherwise === undefined && Object.keys(words).length === 0) return;
  const more = card.locator('details').filter({ has: card.page().locator(`summary[aria-label$="：${field}"]`) });
  if ((await more.getAttribute('open')) === null) await more.locator('summary').click();
  if (unit !== undefined) await chosen(card, `${field} 金额单位`).selectOption({ label: unit });
  if (spaces !== undefined) await chosen(card, `${field} 拆分单元格`).selectOption('spaces');
  if (mark !== undefined) {
    await chosen(card, `${field} 拆分单元格`).selectOption('mark');
    await chosen(card, `${field} 分隔符号`).fill(mark);
  }
  if (part !== 1) await typeNumber(card, `${field} 取第几段（负数从末尾数）`, part);
  for (const [theirs, ours] of Object.entries(words)) await chosen(card, `${field} “${theirs}”对应`).selectOption({ label: ours });
  if (otherwise !== undefined) await chosen(card, `${field} 其他词一律作`).selectOption({ label: otherwise });
};

const typeNumber = async (card: Locator, label: string, number: number): Promise<void> => {
  const box = card.getByRole('textbox', { name: label });
  await box.fill(String(number));
  await box.press('Enter');
};

const say = async (card: Locator, field: string, said: Said): Promise<void> => {
  const way = chosen(card, `“${field}”取自`);
  if ('column' in said) {
    await way.selectOption('column');
    return sayColumn(card, field, said);
  }
  if ('value' in said) {
    await way.selectOption('value');
    await chosen(card, `“${field}”的固定值`).selectOption({ label: said.value });
    return undefined;
  }
  if ('identity' in said) {
    await way.selectOption('identity');
    await chosen(card, `“${field}”所用的列`).selectOption({ label: said.identity });
    return undefined;
  }
  await way.selectOption('expression');
  const box = chosen(card, `“${field}”的算式`);
  await box.fill(said.formula);
  await box.press('Enter');
  return undefined;
};

/** Adds a kind of record and says of each field where it comes from, by mouse and keys alone. */
export const sayRecord = async (page: Page, { record, once, fields }: RecordSaid): Promise<void> => {
  const list = page.getByRole('region', { name: '每一行给出的记录' });
  await list.getByLabel('添加一种记录', { exact: true }).selectOption({ label: record });
  const card = list.getByRole('region', { name: record, exact: true }).last();
  for (const [field, said] of Object.entries(fields)) await say(card, field, said);
  await card.getByText('这种记录的规则').click();
  if (once.length === 0) return;
  await card.getByRole('button', { name: `“${record}”所用的列` }).click();
  const boxes = page.getByRole('dialog', { name: `“${record}”所用的列` });
  for (const head of once) await boxes.getByLabel(head, { exact: true }).check();
  await page.keyboard.press('Escape');
};
