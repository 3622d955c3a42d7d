import { VisuallyHidden } from '@mantine/core';
import type { EChartsCoreOption } from 'echarts/core';
import type { ReactNode } from 'react';
import { useTable } from '../address/use-tables';
import type { ChartPoint } from '../charts/chart-point';
import { useLanguage, useMessages } from '../messages/language';
import { About, type AboutFigure } from './about-figure';
import { asOfText } from './as-of';
import styles from './chart-panel.module.css';
import { ChartStage } from './chart-stage';
import { ChartTable, type ChartTableContent } from './chart-table';
import { type Asked, Panel } from './panel';
import { useSteady } from './use-steady';

interface ChartPanelProps<T> {
  /** Names the question; stands in the address when the table is shown (`tables=slug`). */
  readonly slug: string;
  readonly title: string;
  readonly unit?: string | undefined;
  readonly asked: Asked<T>;
  readonly empty?: ((data: T) => string | null) | undefined;
  readonly height?: number | undefined;
  /** A pure option from `charts/<slug>.option`; or `drawing`, where plain SVG or markup is as good. */
  readonly option?: ((data: T) => EChartsCoreOption) | undefined;
  /** Accessible by itself: what it draws is read and reached without the engine's stepping. */
  readonly drawing?: ((data: T) => ReactNode) | undefined;
  /** What the chart says, in one or two sentences. */
  readonly told: (data: T) => string;
  readonly table: (data: T) => ChartTableContent;
  /** The mark of each row of the table, where it is not the i-th datum of the first series. */
  readonly points?: ((data: T) => readonly ChartPoint[]) | undefined;
  readonly about: AboutFigure;
  /** Pressed, or Enter on the point stepped to: the place of the datum, and of its series. */
  readonly onPick?: ((index: number, series: number) => void) | undefined;
  readonly actions?: ReactNode;
  /** What stands under the chart and under the table alike. */
  readonly below?: ((data: T) => ReactNode) | undefined;
}

function Picture<T>({ data, panel }: { data: T; panel: ChartPanelProps<T> }) {
  const { option, drawing, told, table, points, height = 260, onPick } = panel;
  const { language } = useLanguage();
  const drawn = useSteady(option?.(data) ?? null, [data, language]);
  const marks = useSteady(points?.(data) ?? null, [data]);
  if (drawing !== undefined) return <figure className={styles.figure}><VisuallyHidden component="figcaption">{told(data)}</VisuallyHidden>{drawing(data)}</figure>;
  if (drawn === null) return null;
  return <ChartStage option={drawn} height={height} told={told(data)} content={table(data)} points={marks ?? undefined} onPick={onPick} />;
}

const Switch = ({ slug, title }: { slug: string; title: string }) => {
  const { frame } = useMessages();
  const { isTable, show } = useTable(slug);
  return (
    <span className={styles.switch} role="group" aria-label={frame.shownAs(title)}>
      <button type="button" className={styles.act} aria-pressed={!isTable} onClick={() => show(false)}>{frame.asChart}</button>
      <button type="button" className={styles.act} aria-pressed={isTable} onClick={() => show(true)}>{frame.asTable}</button>
    </span>
  );
};

const Source = ({ about, data }: { about: AboutFigure; data: unknown }) => {
  const { frame, shell } = useMessages();
  const asOf = asOfText(data);
  return <>{frame.source}：{about.source}{asOf !== null && ` · ${shell.asOf(asOf)}`}</>;
};

/** A chart with its title, unit, definition and source, and a table with the same numbers a press away. */
export function ChartPanel<T>(panel: ChartPanelProps<T>) {
  const { slug, title, unit, asked, empty, height = 260, table, about, actions, below } = panel;
  const { frame } = useMessages();
  const { isTable } = useTable(slug);
  const acts = <>{actions}<Switch slug={slug} title={title} /><About title={title} about={about} /></>;
  return (
    <Panel title={title} asked={asked} height={height} actions={acts} source={<Source about={about} data={asked.data} />} {...(unit === undefined ? {} : { unit })} {...(empty === undefined ? {} : { empty })}>
      {(data) => (
        <div className={styles.shown} style={{ minHeight: height }}>
          {isTable ? <ChartTable name={frame.tableOf(title)} content={table(data)} /> : <Picture data={data} panel={panel} />}
          {below?.(data)}
        </div>
      )}
    </Panel>
  );
}
