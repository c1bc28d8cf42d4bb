import { Select } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { IssueList } from '@/core/draft/IssueButton';
import { LabelField } from '@/core/draft/LabelField';
import { useFlow } from '../FlowContext';
import { settingsOf } from '../model/settings';
import styles from './Panel.module.css';

/** The flow itself, while nothing is selected: whose flow it is, and what is wrong with it. */
export function ProcessPanel() {
  const t = useT('flow.editor');
  const label = useLabel();
  const { catalog, diagram, process, issues, select } = useFlow();
  const settings = settingsOf(process);
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2>{t('process.title')}</h2>
      </header>
      <div className={styles.field}>
        <span className={styles.label}>{t('process.form')}</span>
        <Select
          value={settings.form}
          style={{ width: '100%' }}
          aria-label={t('process.form')}
          options={catalog.tables
            .filter((table) => !table.system && !table.facts)
            .map((table) => ({ value: table.key, label: label(table.label, table.key) }))}
          onChange={(form) => {
            diagram.setSettings(process.id, { ...settings, form });
          }}
        />
      </div>
      <div className={styles.field}>
        <span className={styles.label}>{t('name')}</span>
        <LabelField
          name={t('name')}
          value={settings.label ?? { 'zh-CN': process.name }}
          onChange={(next) => {
            diagram.setSettings(process.id, { ...settings, label: next });
          }}
        />
      </div>
      <p className={styles.note}>{t('process.hint')}</p>
      {issues.length > 0 && (
        <div className={styles.field}>
          <span className={styles.label}>{t('process.issues')}</span>
          <IssueList issues={issues} onPick={select} />
        </div>
      )}
    </div>
  );
}
