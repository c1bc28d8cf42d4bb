import { Select } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import styles from '../../FormEditor.module.css';
import { Row } from '../Row';

interface Props {
  /** What goes, or stays: a record with the link, a row of a sub-table, or one of several in a field. */
  of: 'record' | 'row' | 'list';
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** What becomes of a link when the record it leads to is deleted. */
export function OnDelete({ of, value = 'keep', onChange }: Props) {
  const t = useT('form.editor');
  // One of several has nothing to be cleared but itself.
  const choices = of === 'list' ? ['keep', 'restrict', 'cascade'] : ['keep', 'restrict', 'unlink', 'cascade'];
  return (
    <Row label={t('link.onDelete')}>
      <Select
        style={{ width: '100%' }}
        value={value}
        aria-label={t('link.onDelete')}
        options={choices.map((choice) => ({ value: choice, label: t(`link.${of}.${choice}`) }))}
        onChange={(next) => {
          onChange(next === 'keep' ? undefined : next);
        }}
      />
      <p className={styles.note}>{t(`link.note.${value}`)}</p>
    </Row>
  );
}
