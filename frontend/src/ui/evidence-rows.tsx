import { evidence, type ReplyOf } from '@monitor/domain';
import { Fragment, useState } from 'react';
import { useFilters } from '../address/use-filters';
import { useEndpoint } from '../api/use-endpoint';
import type { MoneyScale } from '../format/amount';
import { useMoneyScale } from '../format/use-money-scale';
import { useMessages } from '../messages/language';
import { Part } from './evidence-part';
import { EvidenceSum } from './evidence-sum';
import { type MeasureTold, yuanParts } from './measure';
import { Panel } from './panel';
import { sliceTold } from './slice-told';
import styles from './evidence.module.css';

type Reply = ReplyOf<typeof evidence>;
type Row = Reply['rows'][number];

const PAGE = 200;
const MOST = 1000;

interface RowsProps {
  readonly told: MeasureTold;
  readonly look: (record: string) => void;
}

const Place = ({ source }: { source: Row['source'] }) => {
  const { evidence: texts } = useMessages();
  const at = source.cell === '' ? `${texts.row} ${source.row}` : source.cell;
  const parts = [source.path, source.sheet, at].filter((part) => part !== '');
  return <span className={styles.place}>{parts.map((part, place) => <Fragment key={part}>{place > 0 && ' · '}{part}</Fragment>)}</span>;
};

const Line = ({ row, told, look, scale }: RowsProps & { row: Row; scale: MoneyScale }) => {
  const { evidence: texts } = useMessages();
  return (
    <tr>
      <td>{row.name}</td>
      <td><button type="button" className={styles.look} title={texts.look(row.label)} onClick={() => look(`${row.entity}:${row.key}`)}>{row.label}</button></td>
      <td className={styles.number}><Part text={row.numerator} yuan={told.inYuan.numerator} scale={scale} /></td>
      {told.denominator !== null && <td className={styles.number}><Part text={row.denominator} yuan={told.inYuan.denominator} scale={scale} /></td>}
      <td><Place source={row.source} /></td>
    </tr>
  );
};

const Table = ({ reply, told, look }: RowsProps & { reply: Reply }) => {
  const { evidence: texts, figures } = useMessages();
  const scale = useMoneyScale(reply.rows.flatMap((row) => yuanParts(row, told)));
  const unit = `（${figures.units[scale]}）`;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead><tr><th scope="col">{texts.consortium}</th><th scope="col">{texts.item}</th><th scope="col" className={styles.number}>{told.numerator}{told.inYuan.numerator && unit}</th>{told.denominator !== null && <th scope="col" className={styles.number}>{told.denominator}{told.inYuan.denominator && unit}</th>}<th scope="col">{texts.place}</th></tr></thead>
        <tbody>{reply.rows.map((row) => <Line key={`${row.entity}:${row.key}:${row.source.path}:${row.source.sheet}:${row.source.cell}`} row={row} told={told} look={look} scale={scale} />)}</tbody>
      </table>
    </div>
  );
};

/** Numerator ÷ denominator = value, and the rows they are summed from. */
export const EvidenceRows = ({ measure, consortium, slice, told, look }: RowsProps & { measure: string; consortium: string | undefined; slice: string | undefined }) => {
  const messages = useMessages();
  const { evidence: texts } = messages;
  const { filters } = useFilters();
  const [limit, setLimit] = useState(PAGE);
  const asked = useEndpoint(evidence, { ...filters, measure, ...(consortium === undefined ? {} : { consortium }), ...(slice === undefined ? {} : { slice }), limit });
  const scope = consortium === undefined ? texts.scopeAll : (asked.data?.rows[0]?.name ?? consortium);
  return (
    <div className={styles.stack}>
      <p className={styles.scope}>{scope}{slice !== undefined && <><br />{texts.sliceOf}：{sliceTold(slice, messages)}</>}{told.definition !== null && <><br />{told.definition}{told.article !== null && `（${told.article}）`}</>}</p>
      <Panel title={texts.item} asked={asked} empty={(reply) => (reply.count === 0 ? texts.empty : null)} {...(asked.data === undefined ? {} : { unit: texts.count(String(asked.data.count)) })}>
        {(reply) => (
          <>
            <EvidenceSum reply={reply} told={told} />
            <Table reply={reply} told={told} look={look} />
            {reply.count > reply.rows.length && <p className={styles.more}>{texts.shown(String(reply.rows.length), String(reply.count))}{limit < MOST && <button type="button" className={styles.look} onClick={() => setLimit(MOST)}>{texts.more}</button>}</p>}
          </>
        )}
      </Panel>
    </div>
  );
};
