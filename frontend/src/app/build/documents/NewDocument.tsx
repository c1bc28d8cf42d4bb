import { Button, Popover, Select } from 'antd';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { editorPath } from '@/core/app/editorPath';
import { appPath } from '@/core/app/useApp';
import { typedLabel } from '@/core/draft/typedLabel';
import { useCatalog } from '@/core/draft/useCatalog';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { FirstInput } from '@/shared/ui/FirstInput';
import type { Label } from '@/shared/i18n/language';
import { useLabel } from '@/shared/i18n/useLabel';
import type { BuiltKind } from './kinds';
import { useDocumentActions } from './useDocuments';

export interface NewDocumentProps {
  app: string;
  kind: BuiltKind;
  /** The document as it is created; `form` is the table it is about, where the kind has one. */
  make: (key: string, label: Label, form: string) => unknown;
  asksForm?: boolean;
  /** The table proposed. */
  form?: string;
  primary?: boolean;
  /** What of the new document is open at first: a part of its address, and what its editor is told with it. */
  begins?: { search: string; state: object };
  /** What else is chosen before it is made. */
  children?: ReactNode;
}

/** A name, and the new document is open. */
export function NewDocument(props: NewDocumentProps) {
  const { app, kind, make, asksForm, form: proposed, primary = true, begins, children } = props;
  const t = useT('app.build');
  const language = useLanguage();
  const label = useLabel();
  const navigate = useNavigate();
  const { create } = useDocumentActions(app);
  const tables = useCatalog(app).data?.tables.filter((table) => !table.system) ?? [];
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [busy, setBusy] = useState(false);
  const form = chosen ?? proposed ?? tables[0]?.key ?? '';

  const submit = async () => {
    if (name.trim() === '') return;
    setBusy(true);
    const made = typedLabel(undefined, language, name.trim());
    const key = await create(kind, made, (free) => make(free, made, form));
    setBusy(false);
    const path = key && editorPath(kind, key);
    if (path) {
      void navigate(appPath.build(app, path) + (begins?.search ?? ''), { state: begins?.state });
    }
  };
  const panel = (
    <form
      style={{ display: 'flex', flexDirection: 'column', gap: 8, width: 280 }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <FirstInput
        value={name}
        maxLength={80}
        placeholder={t(`new.${kind}.placeholder`)}
        aria-label={t('new.name')}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      {asksForm && (
        <Select
          value={form}
          aria-label={t('new.table')}
          options={tables.map((table) => ({ value: table.key, label: label(table.label, table.key) }))}
          onChange={setChosen}
        />
      )}
      {children}
      <Button type="primary" htmlType="submit" loading={busy} disabled={name.trim() === ''}>
        {t('new.create')}
      </Button>
    </form>
  );
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      content={panel}
      destroyOnHidden
      onOpenChange={setOpen}
    >
      <Button type={primary ? 'primary' : 'default'} icon={<Plus size={16} />}>
        {t(`new.${kind}.title`)}
      </Button>
    </Popover>
  );
}
