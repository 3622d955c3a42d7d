import { type Bilingual, type Indicator, type Scheme, tileCode } from '@monitor/domain';
import type { Language } from '../messages/language';
import type { Messages } from '../messages/zh';

/** How a measure is told: its name, its two parts, and how its parts give its value. */
export interface MeasureTold {
  readonly name: string;
  readonly definition: string | null;
  readonly article: string | null;
  readonly numerator: string;
  /** `null` for a sum. */
  readonly denominator: string | null;
  readonly kind: 'money' | 'count' | 'ratio';
  /** Which parts are amounts in 元? */
  readonly inYuan: { readonly numerator: boolean; readonly denominator: boolean };
  /** Of the value: a ratio is numerator ÷ denominator × scale. */
  readonly scale: number;
  readonly unit: string;
  /** The value never counts above this. */
  readonly atMost: number | null;
}

const YUAN = '元';

const ofIndicator = (indicator: Indicator, language: Language): MeasureTold => {
  const say = (named: Bilingual) => named[language];
  const yuan = indicator.numerator.unit === YUAN;
  return {
    name: say(indicator),
    definition: say(indicator.definition),
    article: indicator.evidence.article,
    numerator: say(indicator.numerator),
    denominator: indicator.denominator === null ? null : say(indicator.denominator),
    kind: indicator.value === 'ratio' ? 'ratio' : yuan ? 'money' : 'count',
    inYuan: { numerator: yuan, denominator: indicator.denominator?.unit === YUAN },
    scale: indicator.scale,
    unit: say(indicator.unit),
    atMost: indicator.atMost ?? null,
  };
};

const ofTile = (code: ReturnType<typeof tileCode.parse>, { evidence, figures }: Messages): MeasureTold => {
  const [numerator = '', denominator = ''] = evidence.parts[code];
  const ratio = denominator !== '';
  const yuan = code === 'new-revenue' || code === 'fiscal-execution';
  return {
    name: evidence.measures[code],
    definition: null,
    article: null,
    numerator,
    denominator: ratio ? denominator : null,
    kind: ratio ? 'ratio' : yuan ? 'money' : 'count',
    inYuan: { numerator: yuan, denominator: yuan },
    scale: ratio ? 100 : 1,
    unit: ratio ? figures.percent : yuan ? figures.units.yuan : figures.consortia,
    atMost: null,
  };
};

/** What a row of each figure adds, as `figures` of the domain says. */
const figureUnits = {
  money: 'yuan', spending: 'yuan', research: 'yuan', grants: 'yuan', equity: 'yuan', compensation: 'yuan', results: 'yuan',
  stages: 'count', projects: 'count', project_grants: 'yuan', transfer_grants: 'yuan',
} as const;
type FigureCode = keyof typeof figureUnits;

const isFigure = (code: string): code is FigureCode => Object.hasOwn(figureUnits, code);

const ofFigure = (code: FigureCode, { evidence, figures }: Messages): MeasureTold => {
  const yuan = figureUnits[code] === 'yuan';
  const { name, part, definition } = evidence.figures[code];
  return {
    name,
    definition,
    article: null,
    numerator: part,
    denominator: null,
    kind: yuan ? 'money' : 'count',
    inYuan: { numerator: yuan, denominator: false },
    scale: 1,
    unit: yuan ? figures.units.yuan : figures.consortia,
    atMost: null,
  };
};

/** The telling of an indicator of the scheme, of a figure that is looked at in slices, or of a tile; `null` when the address names neither. */
export const measureTold = (code: string, scheme: Scheme | null, { language, messages }: { language: Language; messages: Messages }): MeasureTold | null => {
  const indicator = scheme?.indicators.find((each) => each.code === code);
  if (indicator !== undefined) return ofIndicator(indicator, language);
  if (isFigure(code)) return ofFigure(code, messages);
  const tile = tileCode.safeParse(code);
  return tile.success ? ofTile(tile.data, messages) : null;
};

/** Those of the two parts that are amounts, so that they can share a scale. */
export const yuanParts = (parts: { numerator: string; denominator: string }, { inYuan }: MeasureTold): string[] => [
  ...(inYuan.numerator ? [parts.numerator] : []),
  ...(inYuan.denominator ? [parts.denominator] : []),
];
