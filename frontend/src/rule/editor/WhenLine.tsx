import { Checkbox, Select, TimePicker } from 'antd';
import dayjs from 'dayjs';
import type { Catalog } from '@/core/api/catalog';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import type { RuleDocument, Trigger } from './RuleDocument';
import styles from './Rule.module.css';

export interface WhenLineProps {
  rule: RuleDocument;
  catalog: Catalog;
  onForm: (form: string) => void;
  onWhen: (when: Trigger[]) => void;
}

/** “When a customer is saved, or daily at 02:00” */
export function WhenLine({ rule, catalog, onForm, onWhen }: WhenLineProps) {
  const t = useT('rule.editor');
  const label = useLabel();
  const saved = rule.when.some((w) => w.on === 'saved');
  const daily = rule.when.find((w) => w.on === 'schedule');
  const write = (on: boolean, at: string | undefined) => {
    onWhen([...(on ? [{ on: 'saved' as const }] : []), ...(at ? [{ on: 'schedule' as const, at }] : [])]);
  };
  return (
    <>
      <div className={styles.line}>
        <Select
          variant="filled"
          value={rule.form}
          popupMatchSelectWidth={false}
          aria-label={t('when.form')}
          options={catalog.tables
            .filter((table) => !table.system)
            .map((table) => ({ value: table.key, label: label(table.label, table.key) }))}
          onChange={onForm}
        />
        <Checkbox
          checked={saved}
          onChange={(event) => {
            write(event.target.checked, daily?.at);
          }}
        >
          {t('when.saved')}
        </Checkbox>
        <Checkbox
          checked={daily !== undefined}
          onChange={(event) => {
            write(saved, event.target.checked ? '02:00' : undefined);
          }}
        >
          {t('when.daily')}
        </Checkbox>
        {daily && (
          <TimePicker
            variant="filled"
            format="HH:mm"
            minuteStep={5}
            allowClear={false}
            needConfirm={false}
            value={dayjs(`2026-01-01T${daily.at}`)}
            aria-label={t('when.at')}
            style={{ width: 92 }}
            onChange={(time) => {
              if (!Array.isArray(time) && time) write(saved, time.format('HH:mm'));
            }}
          />
        )}
      </div>
      {!saved && !daily && <p className={styles.issue}>{t('when.never')}</p>}
    </>
  );
}
