import { overviewInEnglish } from './overview-en.js';
import { overviewFacts, type OverviewPart } from './overview-facts.js';
import { overviewInChinese } from './overview-zh.js';
import { sentence } from './pieces.js';
import type { Sentence } from './sentence.js';

/** 一句话研判: the sentence that opens the cockpit and the report, every number with its proof; made of the overview's reply and nothing else. */
export const overviewSentence = (reply: OverviewPart): Sentence => {
  const facts = overviewFacts(reply);
  const tone = facts.revoke > 0 ? 'poor' : facts.rectify > 0 ? 'watch' : 'plain';
  return sentence('overview', tone, { zh: overviewInChinese(facts), en: overviewInEnglish(facts) });
};
