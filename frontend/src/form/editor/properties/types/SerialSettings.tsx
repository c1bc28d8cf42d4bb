import { Input, InputNumber, Select } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import styles from '../../FormEditor.module.css';
import { Row } from '../Row';
import { sampleSerial } from './sampleSerial';
import type { TypeSettingsProps } from './typeSettings';

const restarts = ['never', 'year', 'month', 'day'] as const;

/** What a running number looks like. */
export function SerialSettings({ settings, onChange }: TypeSettingsProps) {
  const t = useT('form.editor');
  const prefix = String(settings['prefix'] ?? '');
  const digits = Number(settings['digits'] ?? 4);
  const restart = String(settings['restart'] ?? 'never');
  return (
    <>
      <Row label={t('computed.prefix')}>
        <Input
          value={prefix}
          maxLength={20}
          aria-label={t('computed.prefix')}
          onChange={(event) => {
            onChange({ prefix: event.target.value });
          }}
        />
      </Row>
      <Row label={t('computed.restart')}>
        <Select
          value={restart}
          aria-label={t('computed.restart')}
          options={restarts.map((value) => ({ value, label: t(`computed.restartIn.${value}`) }))}
          onChange={(next) => {
            onChange({ restart: next });
          }}
        />
      </Row>
      <Row label={t('computed.digits')}>
        <InputNumber
          min={1}
          max={18}
          precision={0}
          value={digits}
          style={{ width: '100%' }}
          aria-label={t('computed.digits')}
          onChange={(next) => {
            if (next !== null) onChange({ digits: next });
          }}
        />
      </Row>
      <p className={styles.note}>
        {t('computed.example', { text: sampleSerial(prefix, restart, digits, new Date()) })}
      </p>
    </>
  );
}
