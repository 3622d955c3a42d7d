import type { ReactNode } from 'react';
import { useLanguage } from '../../messages/language';
import type { JsonObject } from './document-path';
import styles from './rules.module.css';
import { settingGroups, settingsOf } from './setting-fields';
import { settingText } from './setting-text';

/** Grading, flagging, calendar and early warning of a scheme, value by value. */
export const SettingList = ({ document, children }: { document: JsonObject; children?: ReactNode }) => {
  const wording = useLanguage();
  const { ruleNames } = wording.messages;
  return (
    <div className={styles.settings}>
      {settingGroups.map((group) => (
        <section key={group} aria-label={ruleNames.groups[group]}>
          <h4 className={styles.sub}>{ruleNames.groups[group]}</h4>
          <dl className={styles.facts}>
            {settingsOf(group).map((setting) => <div key={setting.path}><dt>{ruleNames.settings[setting.path]}</dt><dd>{settingText(document, setting, wording)}</dd></div>)}
          </dl>
        </section>
      ))}
      {children}
    </div>
  );
};
