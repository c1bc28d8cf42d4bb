import { InputNumber, Segmented } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import styles from '../../FormEditor.module.css';
import { Row } from '../Row';
import type { TypeSettingsProps } from './typeSettings';

type Only = 'any' | 'images';

/** Which files a field takes. */
export function FilesSettings({ settings, onChange }: TypeSettingsProps) {
  const t = useT('form.editor');
  return (
    <>
      <Row label={t('files.only')}>
        <Segmented<Only>
          value={(settings['only'] as Only | undefined) ?? 'any'}
          options={(['any', 'images'] as const).map((value) => ({ value, label: t(`files.${value}`) }))}
          onChange={(only) => {
            onChange({ only });
          }}
        />
      </Row>
      <Row label={t('files.most')}>
        <div className={styles.pair}>
          <InputNumber
            min={1}
            max={20}
            precision={0}
            value={Number(settings['max'] ?? 20)}
            suffix={t('files.count')}
            aria-label={t('files.count')}
            onChange={(max) => {
              if (max !== null) onChange({ max });
            }}
          />
          <InputNumber
            min={0.1}
            max={1000}
            value={Number(settings['maxMegabytes'] ?? 50)}
            suffix="MB"
            aria-label={t('files.megabytes')}
            onChange={(maxMegabytes) => {
              if (maxMegabytes !== null) onChange({ maxMegabytes });
            }}
          />
        </div>
      </Row>
    </>
  );
}
