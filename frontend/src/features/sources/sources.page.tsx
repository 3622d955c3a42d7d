import { useSeesCity } from '../../api/use-sees-city';
import { useMessages } from '../../messages/language';
import { PageHead } from '../../ui/page-head';
import { OneSource } from './one-source';
import { RunHistory } from './run-history';
import { SourceList } from './source-list';
import styles from './sources.module.css';
import { useSourcesAddress } from './use-sources-address';

/** What a district office sees: that there is nothing to do here, and how the loads went. */
const Watching = () => {
  const { sources: words } = useMessages();
  return <><p className={styles.told}>{words.cityOnly}</p><RunHistory /></>;
};

const Sources = () => {
  const { source } = useSourcesAddress();
  return source === undefined ? <><SourceList /><RunHistory /></> : <OneSource name={source} />;
};

/** 来源与运行: what brings data, and every run there was. */
export const SourcesPage = () => {
  const { sources: words } = useMessages();
  const seesCity = useSeesCity();
  return (
    <div className={styles.page}>
      <PageHead title={words.title} quiet />
      {seesCity === true && <Sources />}
      {seesCity === false && <Watching />}
    </div>
  );
};
