import { EXCHANGE_UPLOADS, type Upload } from '@monitor/domain';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { keepFilters } from '../../address/address';
import { useLanguage, useMessages } from '../../messages/language';
import { refusalText } from '../../messages/refusal';
import styles from './format.module.css';
import { useArrival, wantsReason } from './use-arrival';
import type { Fit } from './use-detection';
import wizard from './wizard.module.css';

const useTold = (): ((fit: Fit) => string) => {
  const { language, messages: { importing: { format: words } } } = useLanguage();
  return (fit) => {
    if (fit.kind === 'exchange') return words.exchange({ zh: fit.zh, named: fit.named, of: fit.ofFields });
    if (fit.kind === 'annual-report') return words.report(fit);
    return words.profile({ title: language === 'en' ? (fit.title.en ?? fit.title.zh) : fit.title.zh, found: fit.found, of: fit.ofColumns });
  };
};

interface OneFitProps {
  readonly fit: Fit;
  readonly upload: Upload;
  readonly mayLoad: boolean;
  readonly started: (run: string) => void;
}

const LoadAs = ({ fit, upload, mayLoad, started }: OneFitProps & { fit: Exclude<Fit, { kind: 'annual-report' }> }) => {
  const { language, messages } = useLanguage();
  const { format: words } = messages.importing;
  const [reason, setReason] = useState('');
  const arriving = useArrival(upload, started);
  const isOlder = wantsReason(arriving.error);
  const order = fit.kind === 'exchange' ? { source: EXCHANGE_UPLOADS, as: fit.as } : { source: fit.name };
  return (
    <>
      {isOlder && <label className={wizard.field}><span>{words.older}</span><input className={wizard.input} aria-label={words.olderReason} value={reason} onChange={({ target }) => setReason(target.value)} /></label>}
      {arriving.error !== null && !isOlder && <span className={wizard.wrong} role="alert">{refusalText(arriving.error, language, messages)}</span>}
      <button type="button" className={wizard.strong} disabled={!mayLoad || arriving.isPending || (isOlder && reason.trim() === '')} onClick={() => arriving.mutate({ ...order, reason: reason.trim() })}>
        {isOlder ? words.accept : words.loadAs}
      </button>
    </>
  );
};

const OneFit = (props: OneFitProps) => {
  const { importing: { format: words } } = useMessages();
  const { fit } = props;
  return (
    <li>
      <span>{useTold()(fit)}</span>
      {fit.kind === 'annual-report' ? <Link className={wizard.plain} to="/annual-reports" search={keepFilters}>{words.toReports}</Link> : <LoadAs {...props} fit={fit} />}
    </li>
  );
};

const nameOf = (fit: Fit): string => (fit.kind === 'exchange' ? fit.as : fit.kind === 'profile' ? fit.name : `${fit.consortium} ${fit.year}`);

const missingIn = (fit: Fit): readonly string[] => (fit.kind === 'annual-report' ? [] : fit.missing);

/** Nothing that the format requires is missing: else the whole file would be refused. */
export const isWhole = (fit: Fit): boolean => missingIn(fit).length === 0;

/** What the file would be if it did not lack something. */
export const NearList = ({ fits }: { fits: readonly Fit[] }) => {
  const { language, messages: { importing: { format: words } } } = useLanguage();
  const told = useTold();
  const comma = language === 'zh' ? '、' : ', ';
  return (
    <section aria-label={words.near}>
      <h2 className={styles.fitsHead}>{words.near}</h2>
      <p className={wizard.told}>{words.nearWhy}</p>
      <ul className={styles.fits}>{fits.map((fit) => <li key={`${fit.kind}:${nameOf(fit)}`}><span>{told(fit)}</span><span className={wizard.faint}>{words.missing(missingIn(fit).join(comma))}</span></li>)}</ul>
    </section>
  );
};

/** What the file may be loaded as without any mapping. */
export const FitList = ({ fits, ...rest }: Omit<OneFitProps, 'fit'> & { fits: readonly Fit[] }) => {
  const { importing: { format: words } } = useMessages();
  return (
    <section aria-label={words.fits}>
      <h2 className={styles.fitsHead}>{words.fits}</h2>
      <p className={wizard.told}>{words.fitsWhy}</p>
      <ul className={styles.fits}>{fits.map((fit) => <OneFit key={`${fit.kind}:${nameOf(fit)}`} fit={fit} {...rest} />)}</ul>
    </section>
  );
};
