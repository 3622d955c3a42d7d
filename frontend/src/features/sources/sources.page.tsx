import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';
import { OneSource } from './one-source';
import { RunHistory } from './run-history';
import { SourceList } from './source-list';
import styles from './sources.module.css';
import { useSourcesAddress } from './use-sources-address';

/** 来源与运行: what brings data, and every run there was. */
export const SourcesPage = () => {
  const { sources: words } = useMessages();
  const { source } = useSourcesAddress();
  return (
    <div className={styles.page}>
      <PageHead title={words.title} quiet />
      {source === undefined ? <><SourceList /><RunHistory /></> : <OneSource name={source} />}
    </div>
  );
};
