import { compareDecimal, type evidence as endpoint, plainText, type ReplyOf } from '@monitor/domain';
import type { ReactNode } from 'react';
import { groupDigits } from '../format/group-digits';
import { ratioOf } from '../format/ratio';
import { useMoneyScale } from '../format/use-money-scale';
import { useMessages } from '../messages/language';
import { Part } from './evidence-part';
import { Missing } from './figures';
import { type MeasureTold, yuanParts } from './measure';
import styles from './evidence.module.css';

type Reply = ReplyOf<typeof endpoint>;

const Figure = ({ name, children }: { name: string; children: ReactNode }) => <div><span className={styles.figureName}>{name}</span><span className={styles.figureValue}>{children}</span></div>;

/** The number as it is made: numerator ÷ denominator = value, or the sum alone. */
export const EvidenceSum = ({ reply, told }: { reply: Reply; told: MeasureTold }) => {
  const { evidence, figures } = useMessages();
  const scale = useMoneyScale(yuanParts(reply, told));
  const unit = ` (${figures.units[scale]})`;
  const value = told.denominator === null ? null : ratioOf(reply, told.scale, told.scale === 100 ? 1 : 2);
  const capped = told.atMost !== null && value !== null && compareDecimal(value, plainText(told.atMost)) > 0;
  return (
    <div className={styles.sum} role="group" aria-label={told.name}>
      <Figure name={`${told.numerator}${told.inYuan.numerator ? unit : ''}`}><Part text={reply.numerator} yuan={told.inYuan.numerator} scale={scale} /></Figure>
      {told.denominator !== null && (
        <>
          <span className={styles.sign} aria-hidden="true">÷</span>
          <Figure name={`${told.denominator}${told.inYuan.denominator ? unit : ''}`}><Part text={reply.denominator} yuan={told.inYuan.denominator} scale={scale} /></Figure>
          <span className={styles.sign} aria-hidden="true">=</span>
          <Figure name={told.name}>{value === null ? <Missing reason={figures.noDenominator} /> : <strong>{groupDigits(value)}{told.unit}</strong>}{capped && <span className={styles.capped}>{evidence.cappedAt(`${told.atMost}${told.unit}`)}</span>}</Figure>
        </>
      )}
    </div>
  );
};
