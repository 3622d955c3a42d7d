import { bindRuleSet, changedDraft, modelWhatIf, recompute, type ReplyOf, type RobustnessTask, ruleSetDocumentSchema, type Scheme, unchanged, type whatIf, type WhatIfChange, type WhatIfModel, type WhatIfUnit, whatIfUnits } from '@monitor/domain';
import { weightingTask } from './sample-weightings';
import type { LoadedYear, YearOrder } from './what-if-protocol';
import { copyOf, officialFigures, type YearFigures } from './year-figures';

type Reply = ReplyOf<typeof whatIf>;

/** A year laid out for computing. */
export interface LoadedModel {
  readonly scheme: Scheme;
  readonly units: readonly WhatIfUnit[];
  readonly model: WhatIfModel;
}

/** Throws RangeError or ZodError when the documents or the reply cannot be computed with. */
export const modelOf = (reply: Reply, { scheme, ruleSet, jurisdiction }: Omit<YearOrder, 'year'>): LoadedModel => {
  const units = whatIfUnits(reply);
  const bound = bindRuleSet(ruleSetDocumentSchema.parse(ruleSet), { scheme, jurisdiction });
  return { scheme, units, model: modelWhatIf(units, { scheme, ruleSet: bound }) };
};

/** The year's outcome with the changes made. Throws RangeError when they contradict each other. */
export const figuresWith = ({ model, scheme }: LoadedModel, change: WhatIfChange): YearFigures => copyOf(recompute(model, changedDraft(scheme, change)));

export const loadedYear = (loaded: LoadedModel, { basis, mayDraft, units }: Reply): LoadedYear => ({
  basis,
  mayDraft,
  units: units.map(({ consortium, name, sector, district, status }) => ({ consortium, name, sector, district, status })),
  official: officialFigures(units),
  computed: figuresWith(loaded, unchanged),
  ranked: loaded.model.ranked.slice(),
});

/** Random weightings around those of the changed scheme. */
export const taskWith = ({ model, units, scheme }: LoadedModel, change: WhatIfChange): RobustnessTask | null =>
  weightingTask([...model.ranked].flatMap((row) => units.slice(row, row + 1)), changedDraft(scheme, change));
