import { Select } from 'antd';
import type { Inspection, Reading } from '@/core/api/imports';
import { useT } from '@/shared/i18n/i18n';
import styles from './imports.module.css';

const encodings = ['UTF-8', 'GB18030', 'Big5', 'UTF-16LE', 'UTF-16BE', 'windows-1252'];
const delimiters = { ',': 'comma', ';': 'semicolon', tab: 'tab', '|': 'bar' } as const;

interface Props {
  inspection: Inspection;
  busy: boolean;
  onChange: (reading: Reading) => void;
}

/** How a text file was read, to be corrected where it came out wrongly. */
export function FileReading({ inspection, busy, onChange }: Props) {
  const t = useT('app.imports');
  const delimiter = inspection.delimiter === '\t' ? 'tab' : inspection.delimiter;
  const now: Reading = {
    encoding: inspection.encoding,
    delimiter,
    header: inspection.titled ? 'true' : 'false',
  };
  const known = encodings.includes(inspection.encoding ?? '');
  const said = Object.keys(delimiters).includes(delimiter ?? '');
  return (
    <div className={styles.reading} role="group" aria-label={t('reading.title')}>
      <label>
        <span>{t('reading.encoding')}</span>
        <Select
          size="small"
          disabled={busy}
          value={now.encoding}
          options={[...(known ? [] : [inspection.encoding]), ...encodings].map((value) => ({
            value,
            label: value,
          }))}
          onChange={(encoding) => {
            onChange({ ...now, encoding });
          }}
        />
      </label>
      <label>
        <span>{t('reading.delimiter')}</span>
        <Select
          size="small"
          disabled={busy}
          value={delimiter}
          options={[
            ...(said || !delimiter ? [] : [{ value: delimiter, label: delimiter }]),
            ...Object.entries(delimiters).map(([value, name]) => ({ value, label: t(`reading.${name}`) })),
          ]}
          onChange={(next) => {
            onChange({ ...now, delimiter: next });
          }}
        />
      </label>
      <label>
        <span>{t('reading.header')}</span>
        <Select
          size="small"
          disabled={busy}
          value={now.header}
          options={(['true', 'false'] as const).map((value) => ({
            value,
            label: t(`reading.titled.${value}`),
          }))}
          onChange={(header) => {
            onChange({ ...now, header });
          }}
        />
      </label>
    </div>
  );
}
