import { readFileSync } from 'node:fs';

export interface GuideBlock {
  readonly language: string;
  readonly text: string;
}

export interface GuideStep {
  readonly commands: string;
  /** The lines that the guide shows under the commands; `…` stands for any text. */
  readonly shown: readonly string[];
}

const BLOCK = /^```(\w+)\n([\s\S]*?)^```$/gmu;

export const guideText = (name: string): string => readFileSync(new URL(`../../docs/guide/${name}`, import.meta.url), 'utf8');

export const guideBlocks = (text: string): GuideBlock[] => [...text.matchAll(BLOCK)].map(([, language = '', body = '']) => ({ language, text: body }));

/** The blocks that are to be run, in their order, each with what is shown under it. */
export const guideSteps = (text: string): GuideStep[] => {
  const blocks = guideBlocks(text);
  return blocks.flatMap(({ language, text: commands }, index) => {
    const next = blocks[index + 1];
    return language === 'sh' ? [{ commands, shown: next?.language === 'text' ? next.text.split('\n').filter((line) => line !== '') : [] }] : [];
  });
};

const pattern = (line: string): RegExp => new RegExp(`^${line.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('.*')}$`, 'u');

/** The first shown line that the output does not have behind those before it; `null` when it has all. */
export const firstMissing = (shown: readonly string[], output: string): string | null => {
  const lines = output.split('\n');
  let from = 0;
  for (const line of shown) {
    const at = lines.findIndex((each, index) => index >= from && pattern(line).test(each));
    if (at < 0) return line;
    from = at + 1;
  }
  return null;
};

/** Cells of the rows of tables, heads and rules left out; `\|` is a bar inside a cell. */
export const tableRows = (text: string): string[][] => {
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  const isRule = (line: string | undefined): boolean => line !== undefined && /^\|[-|]+\|$/u.test(line);
  return lines.filter((line, index) => !isRule(line) && !isRule(lines[index + 1])).map((line) =>
    line.slice(1, -1).split(/(?<!\\)\|/u).map((cell) => cell.trim().replaceAll('\\|', '|')));
};
