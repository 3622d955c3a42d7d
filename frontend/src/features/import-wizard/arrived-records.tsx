import { recordCounts, recordKinds, records, type ReplyOf } from '@monitor/domain';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { keepFilters } from '../../address/address';
import { endpointOptions, useEndpoint } from '../../api/use-endpoint';
import { groupDigits } from '../../format/group-digits';
import { useLanguage } from '../../messages/language';
import { wordOf } from '../../messages/word-of';
import { jurisdiction } from '../../policy/jurisdiction';
import { fieldText } from './field-text';
import wizard from './wizard.module.css';

type Reply = ReplyOf<typeof records>;

const useOfSource = (source: string): readonly Reply[] => {
  const kinds = useEndpoint(recordCounts, {}).data?.kinds.filter(({ count }) => count > 0) ?? [];
  const asked = useQueries({ queries: kinds.map(({ kind }) => endpointOptions(records, { kind, file: `${source}/`, limit: 1 })) });
  // A list that grows while one reads it would be taken for the whole.
  if (asked.some(({ isPending }) => isPending)) return [];
  return asked.flatMap(({ data }) => (data === undefined || data.count === 0 ? [] : [data]));
};

const Kind = ({ reply, source }: { reply: Reply; source: string }) => {
  const { language, messages: { importing: { save: words }, codes } } = useLanguage();
  const name = wordOf(codes.record, reply.kind);
  const [unit] = jurisdiction().money.units;
  const sums = reply.sums.map(({ field, sum }) => words.sums({ field: fieldText(reply.kind, field, language), sum: `${groupDigits(sum)} ${language === 'zh' ? unit.name : unit.en}` }));
  return (
    <tr>
      <th scope="row" className={wizard.name}>{name}</th>
      <td className={wizard.number}>{groupDigits(String(reply.count))}</td>
      <td>{sums.join('，')}</td>
      <td className={wizard.short}><Link className={wizard.link} to="/records" search={(before) => ({ ...keepFilters(before), table: recordKinds.find((kind) => kind.name === reply.kind)?.name, file: `${source}/` })} aria-label={words.toRecordsOf(name)}>{words.toRecords}</Link></td>
    </tr>
  );
};

/** What the published edition holds of a source, kind by kind, with exact sums of money. */
export const ArrivedRecords = ({ source }: { source: string }) => {
  const { messages: { importing: { save: words } } } = useLanguage();
  const replies = useOfSource(source);
  if (replies.length === 0) return null;
  return (
    <div className={wizard.scroll} role="region" aria-label={words.resultOf} tabIndex={0}>
      <table className={wizard.table}>
        <caption className={wizard.caption}>{words.resultOf}</caption>
        <tbody>{replies.map((reply) => <Kind key={reply.kind} reply={reply} source={source} />)}</tbody>
      </table>
    </div>
  );
};
