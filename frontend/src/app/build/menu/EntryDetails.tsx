import { Input, Select } from 'antd';
import { useId } from 'react';
import type { Named } from '@/core/api/catalog';
import type { DocumentSummary } from '@/core/api/documents';
import { useT } from '@/shared/i18n/i18n';
import { languages } from '@/shared/i18n/language';
import { useLabel } from '@/shared/i18n/useLabel';
import { IconChoice } from './IconChoice';
import { renamed, type MenuEntry } from './menu';
import styles from './Menu.module.css';

export interface EntryDetailsProps {
  entry: MenuEntry;
  page: DocumentSummary | undefined;
  roles: readonly Named[];
  usualIcon: string;
  onChange: (member: keyof MenuEntry, value: unknown) => void;
}

/** What an entry is called, its icon, and whose members see it. */
export function EntryDetails({ entry, page, roles, usualIcon, onChange }: EntryDetailsProps) {
  const t = useT('app.build');
  const label = useLabel();
  const id = useId();
  return (
    <div className={styles.details}>
      {languages.map((language) => (
        <label key={language} className={styles.field}>
          {t('menu.nameIn', { language: t(`core.draft:language.${language}`) })}
          <Input
            value={entry.label?.[language] ?? ''}
            placeholder={page?.label[language]}
            maxLength={40}
            onChange={(event) => {
              onChange('label', renamed(entry.label, language, event.target.value));
            }}
          />
        </label>
      ))}
      <IconChoice
        value={entry.icon}
        usual={usualIcon}
        onChange={(icon) => {
          onChange('icon', icon);
        }}
      />
      {roles.length > 0 && (
        <div className={styles.field}>
          <label htmlFor={id}>{t('menu.roles')}</label>
          <Select
            id={id}
            mode="multiple"
            value={entry.roles ?? []}
            placeholder={t('menu.everybody')}
            options={roles.map((role) => ({ value: role.key, label: label(role.label, role.key) }))}
            optionFilterProp="label"
            onChange={(chosen) => {
              onChange('roles', chosen.length > 0 ? chosen : undefined);
            }}
          />
          <span className={styles.quiet}>{t('menu.rolesHint')}</span>
        </div>
      )}
    </div>
  );
}
