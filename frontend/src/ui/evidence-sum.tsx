import type { evidence, ReplyOf } from '@monitor/domain';
import type { ReactNode } from 'react';
import { columnScale } from '../format/amount';
import { ratioText } from '../format/ratio';
import { useMessages } from '../messages/language';
import { Part } from './evidence-part';
import { Missing } from './figures';
import type { MeasureTold } from './measure';
import styles from './evidence.module.css';

type Reply = ReplyOf<typeof evidence>;

const Figure = ({ name, children }: { name: string; children: ReactNode }) => <div><span className={styles.figureName}>{name}</span><span className={styles.figureValue}>{children}</span></div>;

/** The number as it is made: numerator ÷ denominator = value, or the sum alone. */
export const EvidenceSum = ({ reply, told }: { reply: Reply; told: MeasureTold }) => {
  const { figures } = useMessages();
  const scale = columnScale([reply.numerator, reply.denominator]);
  const unit = told.yuan ? ` (${figures.units[scale]})` : '';
  const value = told.denominator === null ? null : ratioText(reply, told.scale, told.scale === 100 ? 1 : 2);
  return (
    <div className={styles.sum} role="group" aria-label={told.name}>
      <Figure name={`${told.numerator}${unit}`}><Part text={reply.numerator} yuan={told.yuan} scale={scale} /></Figure>
      {told.denominator !== null && (
        <>
          <span className={styles.sign} aria-hidden="true">÷</span>
          <Figure name={`${told.denominator}${unit}`}><Part text={reply.denominator} yuan={told.yuan} scale={scale} /></Figure>
          <span className={styles.sign} aria-hidden="true">=</span>
          <Figure name={told.name}>{value === null ? <Missing reason={figures.noDenominator} /> : <strong>{value}{told.unit}</strong>}</Figure>
        </>
      )}
    </div>
  );
};
