import { compensation, grants, projectGrants, research, transferGrants } from './channels.figure.js';
import type { FigureRows } from './define-figure.js';
import { equity } from './equity.figure.js';
import { money, spending } from './ledger.figure.js';
import { projects, stages } from './projects.figure.js';
import { results } from './results.figure.js';

/** The rows behind every figure of the domain's registry. */
export const figureRows: readonly FigureRows[] = [money, spending, research, grants, equity, compensation, results, stages, projects, projectGrants, transferGrants];
