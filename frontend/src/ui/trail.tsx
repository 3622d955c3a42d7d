import { Link } from '@tanstack/react-router';
import { keepFilters } from '../address/address';
import { useMessages } from '../messages/language';
import styles from './trail.module.css';

/** A place on the way down; without `to` it is the page itself. */
export type TrailStep = { readonly label: string } & (
  | { readonly to?: undefined }
  | { readonly to: '/' | '/sectors' | '/consortia' | '/funds' | '/outcomes' }
  | { readonly to: '/sectors/$sector'; readonly params: { readonly sector: string } }
  | { readonly to: '/consortia/$consortium'; readonly params: { readonly consortium: string } }
  | { readonly to: '/projects/$project'; readonly params: { readonly project: string } }
  | { readonly to: '/members/$uscc'; readonly params: { readonly uscc: string } }
);

const Step = (step: TrailStep) => {
  if (step.to === undefined) return <span className={styles.here} aria-current="page">{step.label}</span>;
  if (step.to === '/sectors/$sector') return <Link to={step.to} params={step.params} search={keepFilters}>{step.label}</Link>;
  if (step.to === '/consortia/$consortium') return <Link to={step.to} params={step.params} search={keepFilters}>{step.label}</Link>;
  if (step.to === '/projects/$project') return <Link to={step.to} params={step.params} search={keepFilters}>{step.label}</Link>;
  if (step.to === '/members/$uscc') return <Link to={step.to} params={step.params} search={keepFilters}>{step.label}</Link>;
  return <Link to={step.to} search={keepFilters}>{step.label}</Link>;
};

/** The way down to this page: 全市 → 领域 → 联合体 → 项目. Filters come along on the way up. */
export const Trail = ({ steps }: { steps: readonly TrailStep[] }) => {
  const { shell } = useMessages();
  return (
    <nav className={styles.trail} aria-label={shell.trail}>
      <ol>{steps.map((step) => <li key={`${step.to ?? ''}${step.label}`}><Step {...step} /></li>)}</ol>
    </nav>
  );
};
