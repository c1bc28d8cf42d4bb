import { useMemo, useState } from 'react';
import type { FormDocument } from '@/core/api/forms';
import { useT } from '@/shared/i18n/i18n';
import { Tabs } from '@/shared/ui/Tabs';
import { importForm } from '../foreign/importForm';
import { LostList } from '../foreign/LostList';
import { TryOut } from '../foreign/TryOut';
import { useFormEditing } from '../FormEditorContext';
import styles from './Json.module.css';
import { TextView } from './TextView';
import { Toolbar } from './Toolbar';

const parts = ['try', 'out'] as const;

/** The schema the form was made of, as it came: to be tried, looked through for what the form lacks, and given back. */
export function OriginView({ origin }: { origin: NonNullable<FormDocument['origin']> }) {
  const t = useT('form.editor');
  const { form } = useFormEditing();
  const [part, setPart] = useState<string>('try');
  const read = useMemo(
    () => importForm(JSON.stringify(origin.schema), form, origin.name),
    // What was left out is a matter of the schema alone; keys of the form change nothing of it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [origin],
  );
  return (
    <TextView
      hint={t('json.originHint', { name: origin.name })}
      value={origin.schema}
      actions={(text) => <Toolbar text={text} name={origin.name} />}
    >
      <aside className={styles.aside}>
        <Tabs
          label={origin.name}
          tabs={parts.map((key) => ({ key, label: t(`json.${key}`) }))}
          value={part}
          onChange={setPart}
        />
        {part === 'try' && <TryOut schema={origin.schema} />}
        {part === 'out' && !('problem' in read) && <LostList read={read} />}
      </aside>
    </TextView>
  );
}
