import { useState } from 'react';
import { ReplaceDocument } from '@/core/commands/ReplaceDocument';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { Tabs } from '@/shared/ui/Tabs';
import { ForeignDrawer, type Found } from '../foreign/ForeignDrawer';
import { importForm } from '../foreign/importForm';
import { useFormEditing } from '../FormEditorContext';
import styles from './Json.module.css';
import { OriginView } from './OriginView';
import { RecordsView } from './RecordsView';
import { TextView } from './TextView';
import { Toolbar } from './Toolbar';

const parts = ['form', 'records', 'origin'] as const;

/** The document as it is stored, the schema of its records, and the one it came from: to be taken away, or brought. */
export function JsonView() {
  const t = useT('form.editor');
  const { message } = useNotices();
  const { form, execute, view } = useFormEditing();
  const [found, setFound] = useState<Found>();
  const shown = parts.filter((part) => part !== 'origin' || form.origin !== undefined);
  const part = shown.find((one) => one === view.show) ?? 'form';
  const take = ({ read, name }: Found) => {
    execute(new ReplaceDocument('form.import', read.form));
    setFound(undefined);
    void message.success(t('json.taken', { name }));
  };
  const bring = async (file: File) => {
    const read = importForm(await file.text(), form, file.name);
    if ('problem' in read) {
      void message.error(t(`json.problem.${read.problem}`, { file: file.name, ref: read.ref ?? '' }), 8);
    } else if (read.schema === undefined) {
      take({ name: file.name, read, schema: {} });
    } else {
      setFound({ name: file.name, read, schema: read.schema });
    }
  };
  return (
    <div className={styles.json}>
      <Tabs
        label={t('tab.json')}
        tabs={shown.map((key) => ({ key, label: t(`json.part.${key}`) }))}
        value={part}
        onChange={(next) => {
          view.open('json', { show: next === 'form' ? undefined : next });
        }}
      />
      {part === 'form' && (
        <TextView
          hint={t('json.hint')}
          value={form}
          actions={(text) => <Toolbar text={text} name={`${form.key}.form.json`} onBring={bring} />}
        />
      )}
      {part === 'records' && <RecordsView />}
      {part === 'origin' && form.origin && <OriginView origin={form.origin} />}
      {found && (
        <ForeignDrawer
          found={found}
          onTake={() => {
            take(found);
          }}
          onClose={() => {
            setFound(undefined);
          }}
        />
      )}
    </div>
  );
}
