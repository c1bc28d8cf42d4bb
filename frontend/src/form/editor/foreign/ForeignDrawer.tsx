import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { Tabs } from '@/shared/ui/Tabs';
import { useFormEditing } from '../FormEditorContext';
import styles from './Foreign.module.css';
import type { Imported } from './importForm';
import { LostList } from './LostList';
import { TakenList } from './TakenList';
import { TryOut } from './TryOut';
import type { Schema } from './schema';

export interface Found {
  name: string;
  read: Imported;
  schema: Schema;
}

export interface ForeignDrawerProps {
  found: Found;
  onTake: () => void;
  onClose: () => void;
}

const parts = ['fields', 'out', 'try'] as const;

/** What a foreign schema comes to as a form, before it becomes this one; and what it says of an example. */
export function ForeignDrawer({ found, onTake, onClose }: ForeignDrawerProps) {
  const t = useT('form.editor.foreign');
  const { catalog } = useFormEditing();
  const [part, setPart] = useState<string>('fields');
  const { name, read, schema } = found;
  const out = read.left.length + read.lost.length;
  const counts: Partial<Record<string, number>> = { fields: read.taken.length, out };
  return (
    <Drawer
      open
      size={720}
      title={t('title', { name })}
      onClose={onClose}
      footer={
        <div className={styles.footer}>
          <span className={styles.quiet}>{t('replaces')}</span>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" onClick={onTake}>
            {t('take')}
          </Button>
        </div>
      }
    >
      <div className={styles.drawer}>
        <Sum read={read} />
        <Tabs
          label={name}
          tabs={parts.map((key) => ({ key, label: t(`tab.${key}`), count: counts[key] }))}
          value={part}
          onChange={setPart}
        />
        {part === 'fields' && <TakenList read={read} catalog={catalog} />}
        {part === 'out' && <LostList read={read} />}
        {part === 'try' && <TryOut schema={schema} />}
      </div>
    </Drawer>
  );
}

function Sum({ read }: { read: Imported }) {
  const t = useT('form.editor.foreign');
  const rules = read.form.logic?.length ?? 0;
  return (
    <p className={styles.sum}>
      <b>{t('sum.fields', { count: read.taken.length })}</b>
      {rules > 0 && <span>{t('sum.rules', { count: rules })}</span>}
      {read.left.length > 0 && <span>{t('sum.left', { count: read.left.length })}</span>}
      {read.lost.length > 0 && <span>{t('sum.lost', { count: read.lost.length })}</span>}
    </p>
  );
}
