import type { ReactNode } from 'react';
import styles from './time-chart.module.css';
import { placeOn, ticksOf, type TimeSpan } from './time-track';

export type GlyphKind = 'planned' | 'onTime' | 'late' | 'overdue';

const glyphs: Record<GlyphKind, { readonly path: string; readonly look: string | undefined }> = {
  planned: { path: 'M5 .8 9.2 5 5 9.2.8 5Z', look: styles.open },
  onTime: { path: 'M5 .8a4.2 4.2 0 1 1 0 8.4A4.2 4.2 0 0 1 5 .8Z', look: styles.onTime },
  late: { path: 'M5 .6 9.8 9.2H.2Z', look: styles.late },
  overdue: { path: 'M5 .6 9.8 9.2H.2Z', look: styles.overdue },
};

/** A shape for what was planned, reached in time, reached late, or is overdue; its word stands beside it or in the title. */
export const Glyph = ({ kind }: { kind: GlyphKind }) => {
  const { path, look } = glyphs[kind];
  return <svg className={`${styles.glyph} ${look ?? ''}`} viewBox="0 0 10 10" aria-hidden="true"><path d={path} /></svg>;
};

/** A shape on its day. */
export const TimePoint = ({ day, span, kind, title }: { day: string; span: TimeSpan; kind: GlyphKind; title: string }) => (
  <span className={styles.point} style={{ insetInlineStart: `${placeOn(day, span)}%` }} title={title}><Glyph kind={kind} /></span>
);

export type BarLook = 'full' | 'half' | 'thin' | 'quiet';

/** A stretch of days. */
export const TimeBar = ({ from, to, span, look, title }: { from: string; to: string; span: TimeSpan; look: BarLook; title: string }) => {
  const start = placeOn(from, span);
  return <span className={`${styles.bar} ${styles[look] ?? ''}`} style={{ insetInlineStart: `${start}%`, inlineSize: `max(3px, ${placeOn(to, span) - start}%)` }} title={title} />;
};

/** A line of the chart: its name, its track, and what is told of it in words. */
export const TimeLine = ({ name, told, children }: { name: ReactNode; told?: ReactNode; children: ReactNode }) => (
  <li className={styles.line}>
    <div className={styles.name}>{name}</div>
    <div className={styles.track} aria-hidden="true">{children}</div>
    {told !== undefined && <div className={styles.told}>{told}</div>}
  </li>
);

/** Lines over one axis of time, with a mark for the day the data reach to. Each line tells in words what its track shows. */
export const TimeChart = ({ label, span, mark, children }: { label: string; span: TimeSpan; mark?: { readonly day: string; readonly text: string }; children: ReactNode }) => (
  <div className={styles.chart}>
    <div className={styles.line} aria-hidden="true">
      <div className={styles.name} />
      <div className={styles.axis}>
        {ticksOf(span).map(({ day, at, label: text }) => <span key={day} className={styles.tick} style={{ insetInlineStart: `${at}%` }}>{text}</span>)}
      </div>
    </div>
    <ul className={styles.lines} aria-label={label}>{children}</ul>
    {mark !== undefined && (
      <div className={styles.over} aria-hidden="true">
        <div className={styles.name} />
        <div className={styles.overTrack}><span className={styles.mark} style={{ insetInlineStart: `${placeOn(mark.day, span)}%` }}><i>{mark.text}</i></span></div>
      </div>
    )}
  </div>
);
