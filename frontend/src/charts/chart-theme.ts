const tokens = ['--ink', '--ink-2', '--ink-3', '--rule', '--rule-strong', '--sheet', '--accent', '--grey', '--font'] as const;

type Token = (typeof tokens)[number];

/** The look of the page at this moment: charts cannot read CSS variables by themselves. */
export const readTokens = (): Readonly<Record<Token, string>> => {
  const style = getComputedStyle(document.documentElement);
  const read = (token: Token) => style.getPropertyValue(token).trim();
  return {
    '--ink': read('--ink'),
    '--ink-2': read('--ink-2'),
    '--ink-3': read('--ink-3'),
    '--rule': read('--rule'),
    '--rule-strong': read('--rule-strong'),
    '--sheet': read('--sheet'),
    '--accent': read('--accent'),
    '--grey': read('--grey'),
    '--font': read('--font'),
  };
};

/** `var(--x)` as the colour it stands for now; other text as it is. */
export const colourNow = (colour: string): string => {
  const name = /^var\((--[a-z0-9-]+)\)$/u.exec(colour)?.[1];
  return name === undefined ? colour : getComputedStyle(document.documentElement).getPropertyValue(name).trim();
};

const coloured = (value: unknown): unknown => {
  if (typeof value === 'string') return value.startsWith('var(') ? colourNow(value) : value;
  if (Array.isArray(value)) return value.map(coloured);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, coloured(each)]));
};

/** An option whose colours are `var(--x)`, with the colours they stand for now. */
export const inColour = (option: object): Record<string, unknown> => Object.fromEntries(Object.entries(option).map(([name, each]) => [name, coloured(each)]));

/** The theme handed to the chart engine. */
export const chartTheme = () => {
  const look = readTokens();
  const axis = {
    axisLine: { lineStyle: { color: look['--rule-strong'] } },
    axisTick: { show: false },
    axisLabel: { color: look['--ink-3'], fontSize: 12 },
    splitLine: { lineStyle: { color: look['--rule'] } },
    nameTextStyle: { color: look['--ink-3'], fontSize: 12 },
  };
  return {
    color: [look['--accent'], look['--grey'], look['--ink-3']],
    textStyle: { fontFamily: look['--font'], color: look['--ink'] },
    categoryAxis: axis,
    valueAxis: axis,
    logAxis: axis,
    timeAxis: axis,
    legend: { textStyle: { color: look['--ink-2'], fontSize: 12 }, icon: 'rect', itemWidth: 12, itemHeight: 4 },
    tooltip: { backgroundColor: look['--sheet'], borderColor: look['--rule-strong'], textStyle: { color: look['--ink'], fontSize: 12 }, extraCssText: 'box-shadow:none;border-radius:3px' },
  };
};
