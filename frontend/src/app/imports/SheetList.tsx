import { Switch } from 'antd';
import { ArrowRight } from 'lucide-react';
import type { LiveForm } from '@/core/api/forms';
import type { InspectedSheet } from '@/core/api/imports';
import { formatInteger } from '@/shared/format/number';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import styles from './imports.module.css';

interface Props {
  live: LiveForm;
  sheets: InspectedSheet[];
  /** Sub-tables that take their rows. */
  chosen: string[];
  /** Whether a column fills the form's unique key, by which rows find their records. */
  keyed: boolean;
  disabled: boolean;
  onChange: (chosen: string[]) => void;
}

/** The sheets behind the first: which of them bring rows into which sub-table. */
export function SheetList({ live, sheets, chosen, keyed, disabled, onChange }: Props) {
  const t = useT('app.imports');
  const label = useLabel();
  const language = useLanguage();
  const and = t('sheets.and');
  const fieldOf = (key: string | undefined) => live.table.fields.find((field) => field.key === key);
  const fitting = sheets.filter((sheet) => sheet.field !== undefined);
  const others = sheets.filter((sheet) => sheet.field === undefined).map((sheet) => sheet.name);
  const unique = label(fieldOf(live.uniqueKey)?.label, live.uniqueKey);
  return (
    <div className={styles.sheets} role="group" aria-label={t('sheets.title')}>
      <h3>{t('sheets.title')}</h3>
      {fitting.map(({ name, rows, field = '', columns, unknown }) => {
        const into = label(fieldOf(field)?.label, field);
        return (
          <div key={name} className={styles.sheet}>
            <Switch
              size="small"
              checked={keyed && chosen.includes(field)}
              disabled={disabled || !keyed}
              aria-label={t('sheets.take', { sheet: name, field: into })}
              onChange={(on) => {
                onChange(on ? [...chosen, field] : chosen.filter((key) => key !== field));
              }}
            />
            <div>
              <p>
                {t('sheets.line', { sheet: name, count: rows, rows: formatInteger(rows, language) })}
                <ArrowRight size={14} aria-hidden="true" />
                <strong>{into}</strong>
              </p>
              <small>{t('sheets.columns', { columns: columns.join(and) })}</small>
              {unknown.length > 0 && (
                <small data-unknown>{t('sheets.unknown', { columns: unknown.join(and) })}</small>
              )}
            </div>
          </div>
        );
      })}
      {fitting.length > 0 && (
        <p className={styles.note}>{keyed ? t('sheets.replace') : t('sheets.keyFirst', { field: unique })}</p>
      )}
      {others.length > 0 && (
        <p className={styles.note}>
          {live.uniqueKey === undefined
            ? t('sheets.keyless', { sheets: others.join(and) })
            : t('sheets.others', { sheets: others.join(and), field: unique })}
        </p>
      )}
    </div>
  );
}
