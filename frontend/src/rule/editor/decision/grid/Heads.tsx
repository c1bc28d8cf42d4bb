import { Button, Dropdown, Input, Popover } from 'antd';
import { ChevronDown, Plus, Trash2 } from 'lucide-react';
import { freeKey } from '@/core/draft/freeKey';
import { LabelField } from '@/core/draft/LabelField';
import { useT } from '@/shared/i18n/i18n';
import { MoveInput } from '../commands/MoveInput';
import { RemoveInput } from '../commands/RemoveInput';
import { RemoveOutput } from '../commands/RemoveOutput';
import { SetOutput } from '../commands/SetOutput';
import styles from '../Decision.module.css';
import { useDecision } from '../DecisionContext';
import { readResult } from '../model/cells';
import type { InputColumn, OutputColumn } from '../model/columns';
import type { OutputSettings } from '../model/DecisionModel';

/** The head of a condition. */
export function InputHead({ column, at }: { column: InputColumn; at: number }) {
  const t = useT('rule.editor.decision');
  const { model, stack, wording, locked, issuesAt } = useDecision();
  const name = wording.label(column.label);
  const issue = issuesAt.get(column.input.id);
  const title = (
    <>
      {name}
      {!column.field && <span className={styles.headNote}>{t('column.caseValue')}</span>}
    </>
  );
  return (
    <th scope="col" data-bad={issue !== undefined} title={issue}>
      {locked ? (
        <span className={styles.head}>{title}</span>
      ) : (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'left', label: t('column.left'), disabled: at === 0 },
              { key: 'right', label: t('column.right'), disabled: at === model.inputs.length - 1 },
              { type: 'divider' },
              { key: 'remove', label: t('column.remove'), danger: true },
            ],
            onClick: ({ key }) => {
              if (key === 'remove') stack.execute(new RemoveInput(at));
              else stack.execute(new MoveInput(at, key === 'left' ? at - 1 : at + 1));
            },
          }}
        >
          <button type="button" className={styles.head} aria-label={t('column.menu', { name })}>
            {title}
            <ChevronDown size={14} aria-hidden="true" />
          </button>
        </Dropdown>
      )}
    </th>
  );
}

/** The head of a result: opens to its name and its values. */
export function OutputHead({ column, at }: { column: OutputColumn; at: number }) {
  const t = useT('rule.editor.decision');
  const { wording, locked, issuesAt } = useDecision();
  const name = wording.label(column.label);
  const issue = issuesAt.get(column.output.id);
  return (
    <th scope="col" data-part="then" data-bad={issue !== undefined} title={issue}>
      {locked ? (
        <span className={styles.head}>{name}</span>
      ) : (
        <Popover
          trigger="click"
          placement="bottomLeft"
          arrow={false}
          destroyOnHidden
          content={<OutputSettingsPanel column={column} at={at} />}
        >
          <button type="button" className={styles.head} aria-label={t('column.menu', { name })}>
            {name}
            <ChevronDown size={14} aria-hidden="true" />
          </button>
        </Popover>
      )}
    </th>
  );
}

function OutputSettingsPanel({ column, at }: { column: OutputColumn; at: number }) {
  const t = useT('rule.editor.decision');
  const { model, stack, wording } = useDecision();
  const settings: OutputSettings = {
    label: column.label,
    ...model.settings.outputs?.[column.output.name],
    values: column.options.map(({ value, label }) => ({ value, label })),
  };
  const values = settings.values ?? [];
  const used = new Set(model.rows.map((row) => readResult(row.results[at]?.text ?? '')));
  const set = (next: OutputSettings) => {
    stack.execute(new SetOutput(column.output.name, next));
  };
  return (
    <div className={styles.settings}>
      <h3>{t('column.name')}</h3>
      <LabelField
        name={t('column.name')}
        value={settings.label}
        onChange={(label) => {
          set({ ...settings, label });
        }}
      />
      {column.kind === 'choice' && (
        <>
          <h3>{t('column.values')}</h3>
          <ul className={styles.values}>
            {values.map((option, index) => (
              <li key={option.value}>
                {(['zh-CN', 'en'] as const).map((language) => (
                  <Input
                    key={language}
                    size="small"
                    value={option.label?.[language] ?? ''}
                    placeholder={wording.label(option.label ?? {})}
                    aria-label={t('column.valueIn', { language: t(`core.draft:language.${language}`) })}
                    onChange={(event) => {
                      const label = { ...option.label, [language]: event.target.value };
                      set({ ...settings, values: values.map((v, n) => (n === index ? { ...v, label } : v)) });
                    }}
                  />
                ))}
                <Button
                  type="text"
                  size="small"
                  icon={<Trash2 size={14} />}
                  disabled={used.has(option.value)}
                  aria-label={t('column.removeValue', { name: wording.label(option.label ?? {}) })}
                  title={used.has(option.value) ? t('column.valueUsed') : t('column.removeValueShort')}
                  onClick={() => {
                    set({ ...settings, values: values.filter((_, n) => n !== index) });
                  }}
                />
              </li>
            ))}
          </ul>
          <Button
            size="small"
            type="dashed"
            icon={<Plus size={14} />}
            onClick={() => {
              const n = values.length + 1;
              const value = freeKey(
                `${column.output.name}_${n}`,
                values.map((one) => one.value),
              );
              const label = { 'zh-CN': `结果 ${n}`, en: `Result ${n}` };
              set({ ...settings, values: [...values, { value, label }] });
            }}
          >
            {t('cell.addValue')}
          </Button>
        </>
      )}
      <Button
        danger
        type="text"
        size="small"
        className={styles.removeColumn}
        disabled={model.outputs.length === 1}
        onClick={() => {
          stack.execute(new RemoveOutput(at));
        }}
      >
        {t('column.removeOutput')}
      </Button>
    </div>
  );
}
