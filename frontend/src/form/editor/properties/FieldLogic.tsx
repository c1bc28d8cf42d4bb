import { Button, Drawer, Dropdown } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { FormDocument, LogicRule } from '@/core/api/forms';
import type { Table } from '@/core/api/catalog';
import { InsertItem } from '@/core/commands/InsertItem';
import { RemoveItem } from '@/core/commands/RemoveItem';
import { SetValue } from '@/core/commands/SetValue';
import { ConditionEditor } from '@/core/condition/ConditionEditor';
import { ConditionSentence } from '@/core/condition/ConditionSentence';
import type { ConditionScope } from '@/core/condition/scope';
import { fieldTypeOf } from '@/form/viewer';
import { useT } from '@/shared/i18n/i18n';
import { useFormEditing } from '../FormEditorContext';
import styles from '../FormEditor.module.css';

const effects: LogicRule['effect'][] = ['show', 'hide', 'require', 'lock'];

/** The form under edit as a table, so that conditions speak of the fields it has now. */
function useFormScope(): ConditionScope {
  const { app, catalog, form } = useFormEditing();
  return useMemo(() => {
    const fields = Object.entries(form.schema.properties).map(([key, property]) => {
      const type = fieldTypeOf(property);
      const kind = catalog.fieldTypes.find((f) => f.key === type)?.kind ?? 'TEXT';
      const settings = property['x-eddy'] ?? {};
      const options = settings.options ?? [];
      return { key, label: settings.label ?? {}, type, kind, options, operators: [], system: false };
    });
    const table: Table = { key: form.key, label: form.label, system: false, facts: false, fields };
    return { app, table, tables: [table], tags: [] };
  }, [app, catalog, form]);
}

/** When this field is shown, hidden, required or locked. */
export function FieldLogic({ fieldKey }: { fieldKey: string }) {
  const t = useT('form.editor');
  const { form, issues, execute } = useFormEditing();
  const scope = useFormScope();
  const [open, setOpen] = useState<number>();
  const rules = (form.logic ?? [])
    .map((rule, at) => ({ rule, at }))
    .filter(({ rule }) => rule.fields.includes(fieldKey));
  const edited = open === undefined ? undefined : form.logic?.[open];
  return (
    <div className={styles.field}>
      <span className={styles.fieldLabel}>{t('logic.title')}</span>
      {rules.map(({ rule, at }) => (
        <div key={at} className={styles.logic}>
          <button
            type="button"
            onClick={() => {
              setOpen(at);
            }}
          >
            <b>{t(`logic.${rule.effect}`)}</b> <ConditionSentence condition={rule.if} scope={scope} />
          </button>
          <Button
            type="text"
            size="small"
            icon={<Trash2 size={14} />}
            aria-label={t('logic.remove')}
            onClick={() => {
              const left = rule.fields.filter((key) => key !== fieldKey);
              if (left.length === 0) execute(new RemoveItem('form.logic', ['logic'], at));
              else execute(new SetValue<FormDocument>('form.logic', ['logic', at, 'fields'], left, false));
            }}
          />
        </div>
      ))}
      <Dropdown
        trigger={['click']}
        menu={{
          items: effects.map((effect) => ({ key: effect, label: t(`logic.${effect}`) })),
          onClick: ({ key }) => {
            const rule = { effect: key, fields: [fieldKey], if: { all: [] } };
            execute(new InsertItem('form.logic', ['logic'], form.logic?.length ?? 0, rule));
            setOpen(form.logic?.length ?? 0);
          },
        }}
      >
        <Button size="small" type="dashed" icon={<Plus size={14} />}>
          {t('logic.add')}
        </Button>
      </Dropdown>
      <Drawer
        open={edited !== undefined}
        size={760}
        title={edited && t(`logic.${edited.effect}`)}
        onClose={() => {
          setOpen(undefined);
        }}
      >
        {edited && (
          <ConditionEditor
            value={edited.if}
            scope={scope}
            issues={issues
              .filter((issue) => issue.place?.startsWith(`/logic/${open}/if`))
              .map((issue) => ({ ...issue, place: issue.place?.slice(`/logic/${open}/if`.length) }))}
            onChange={(next) => {
              execute(
                new SetValue<FormDocument>('form.logic', ['logic', open ?? 0, 'if'], next ?? { all: [] }),
              );
            }}
          />
        )}
      </Drawer>
    </div>
  );
}
