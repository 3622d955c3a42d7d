import { readFileSync } from 'node:fs';
import { builtInPolicies, policyOf } from '../../../domain/dist/index.js';
import { packText } from '../../../etl/dist/freeze/packed-text.js';
import { replayAnswers } from '../../../etl/dist/freeze/replay-answers.js';
import { readInputText, resultText } from '../../../etl/dist/freeze/year-text.js';
import { verdictsOf } from '../../../etl/dist/judge/judge-year.js';

const { day, answers } = readInputText(readFileSync(process.argv[2], 'utf8').split('\n').slice(0, -1));
const verdicts = await verdictsOf({ asker: replayAnswers(answers), policy: policyOf(builtInPolicies, day.year), day });
console.log((await packText(await resultText(verdicts))).hash);
