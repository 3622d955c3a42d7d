import { type Filters, fundFlow } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { evidenceSearch } from '../../address/use-evidence';
import { useFundsView } from '../../address/use-funds-view';
import { useEndpoint } from '../../api/use-endpoint';
import { amountText, type MoneyScale } from '../../format/amount';
import { useMoneyScale } from '../../format/use-money-scale';
import { useMessages } from '../../messages/language';
import { ChartPanel } from '../chart-panel';
import { Amount } from '../figures';
import { Choices } from './choices';
import { shareText } from './share-text';
import { type FlowAmounts, type WaterfallStep, waterfallOf } from './fund-waterfall';
import styles from './fund-flow-panel.module.css';

interface Drawn {
  readonly amounts: FlowAmounts;
  readonly scale: MoneyScale;
  readonly fiscal: boolean;
}

const sliceOf = (kind: string, fiscal: boolean): string => (fiscal ? `kind:${kind},fiscal:yes` : `kind:${kind}`);

const StepAmount = ({ step, scale, fiscal }: { step: WaterfallStep; scale: MoneyScale; fiscal: boolean }) => {
  const { funds: { derived, flow } } = useMessages();
  const amount = <Amount yuan={step.amount} scale={scale} />;
  if (step.kind === null) return <span title={derived}>{amount}</span>;
  return <Link to="." search={evidenceSearch('money', undefined, sliceOf(step.kind, fiscal))} resetScroll={false} title={flow.rowsOf(flow.steps[step.code])}>{amount}</Link>;
};

const looks = { total: styles.total, fall: styles.fall, rise: styles.rise };

const Waterfall = ({ amounts, scale, fiscal }: Drawn) => {
  const { funds: { flow } } = useMessages();
  const { steps, zero } = waterfallOf(amounts);
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li key={step.code} className={styles.step}>
          <span className={step.look === 'total' ? styles.name : styles.part}>{flow.steps[step.code]}</span>
          <span className={styles.track} aria-hidden="true">
            <i className={styles.zero} style={{ insetInlineStart: `${zero * 100}%` }} />
            <i className={looks[step.look]} style={{ insetInlineStart: `${step.start * 100}%`, width: `${(step.end - step.start) * 100}%` }} />
          </span>
          <span className={styles.amount}><StepAmount step={step} scale={scale} fiscal={fiscal} /></span>
          <span className={styles.share}>{shareText(step.amount, amounts.planned, flow.share) ?? ''}</span>
        </li>
      ))}
    </ol>
  );
};

const ScopeChoice = () => {
  const { funds: { flow } } = useMessages();
  const { view, look } = useFundsView();
  const choices = [{ code: 'fiscal', text: flow.fiscal }, { code: 'whole', text: flow.whole }] as const;
  return <Choices name={flow.scope} choices={choices} chosen={view.money ?? 'fiscal'} choose={(code) => look({ money: code === 'whole' ? code : undefined })} />;
};

/** 批复 → 拨付 → 支出 → 结余, of all money or of fiscal money alone. */
export const FundFlowPanel = ({ filters }: { filters: Filters }) => {
  const { funds: { flow, ledger }, figures } = useMessages();
  const { money } = useFundsView().view;
  const asked = useEndpoint(fundFlow, filters);
  const fiscal = money !== 'whole';
  const amounts = asked.data === undefined ? null : fiscal ? asked.data.fiscal : asked.data.whole;
  const scale = useMoneyScale(amounts === null ? [] : Object.values({ planned: amounts.planned, allocated: amounts.allocated, spent: amounts.spent }));
  const told = (given: FlowAmounts) => {
    const say = (yuan: string) => figures.amount(amountText(yuan, scale), figures.units[scale]);
    return flow.told({ planned: say(given.planned), allocated: say(given.allocated), spent: say(given.spent), balance: say(waterfallOf(given).balance) });
  };
  const of = (data: { fiscal: FlowAmounts; whole: FlowAmounts }) => (fiscal ? data.fiscal : data.whole);
  return (
    <ChartPanel
      slug="fund-flow" title={flow.title} unit={flow.unit(figures.units[scale], fiscal ? flow.fiscal : flow.whole)} asked={asked} height={220} actions={<ScopeChoice />}
      empty={({ whole }) => (whole.lines === 0 ? flow.empty : null)}
      drawing={(data) => <Waterfall amounts={of(data)} scale={scale} fiscal={fiscal} />}
      told={(data) => told(of(data))}
      table={(data) => ({
        head: [{ name: flow.step }, { name: flow.amount, unit: figures.units[scale] }, { name: flow.shareHead, unit: figures.percent }],
        rows: waterfallOf(of(data)).steps.map((step) => ({ key: step.code, cells: [flow.steps[step.code], <StepAmount key="amount" step={step} scale={scale} fiscal={fiscal} />, shareText(step.amount, of(data).planned, (text) => text) ?? '—'] })),
      })}
      about={{ formula: flow.formula, source: ledger, note: flow.note, proof: { measure: 'money', ...(fiscal ? { slice: 'fiscal:yes' } : {}) } }}
    />
  );
};
