/** Colours and type of a chart as concrete values, read from the theme where the chart stands. */
export interface ChartLook {
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly strongRule: string;
  readonly sheet: string;
  readonly accent: string;
  readonly font: string;
}

/** The tokens in force at an element, so a chart follows light and dark. */
export const chartLook = (element: Element): ChartLook => {
  const tokens = getComputedStyle(element);
  const read = (name: string): string => tokens.getPropertyValue(name).trim();
  return {
    ink: read('--ink'),
    muted: read('--ink-3'),
    rule: read('--rule'),
    strongRule: read('--rule-strong'),
    sheet: read('--sheet'),
    accent: read('--accent'),
    font: read('--font'),
  };
};
