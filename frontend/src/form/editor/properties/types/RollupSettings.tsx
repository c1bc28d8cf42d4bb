import { Button, Drawer, Select } from 'antd';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Aggregate, AggregateFunction, Linked } from '@/core/api/condition';
import { ConditionEditor } from '@/core/condition/ConditionEditor';
import { ConditionSentence } from '@/core/condition/ConditionSentence';
import { AggregateField } from '@/core/condition/LinkedOperand';
import { aggregate, aggregates } from '@/core/condition/measure';
import { linkedTables, scopeAt, scopeOf } from '@/core/condition/scope';
import { WindowInput } from '@/core/condition/WindowInput';
import { without } from '@/core/commands/path';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useFormEditing } from '../../FormEditorContext';
import styles from '../../FormEditor.module.css';
import { useTablesNow } from '../../useTablesNow';
import { Row } from '../Row';
import type { TypeSettingsProps } from './typeSettings';

/** Which records are added up, and how: of which form, in which time, under which condition. */
export function RollupSettings({ settings, onChange }: TypeSettingsProps) {
  const t = useT('form.editor');
  const label = useLabel();
  const { app, form, catalog } = useFormEditing();
  const [filtering, setFiltering] = useState(false);
  const tables = useTablesNow();
  const scope = scopeOf(app, { ...catalog, tables }, form.key);
  const sources = scope ? linkedTables(scope) : [];
  if (!scope || sources.length === 0) return <p className={styles.note}>{t('computed.noSource')}</p>;

  const over = settings['over'] as Linked | undefined;
  const figure: Aggregate | undefined = over && {
    aggregate: (settings['aggregate'] as AggregateFunction | undefined) ?? 'count',
    field: settings['field'] as string | undefined,
    over,
  };
  const write = (next: Aggregate) => {
    onChange({ aggregate: next.aggregate, field: next.field, over: next.over });
  };
  const setOver = (next: Linked) => {
    if (figure) write({ ...figure, over: next });
    if (next.where && !over?.where) setFiltering(true);
  };
  const there = over && scopeAt(scope, over.table);
  return (
    <>
      <Row label={t('computed.source')}>
        <Select
          value={over && `${over.table}:${over.link}`}
          status={over ? undefined : 'error'}
          placeholder={t('computed.pick')}
          aria-label={t('computed.source')}
          options={sources.map(({ table, link }) => ({
            value: `${table.key}:${link.key}`,
            label: `${label(table.label, table.key)} · ${label(link.label, link.key)}`,
          }))}
          onChange={(key) => {
            const [table = '', link = ''] = key.split(':');
            write({ aggregate: 'count', over: { table, link } });
          }}
        />
      </Row>
      {figure && (
        <>
          <Row label={t('computed.aggregate')}>
            <div className={styles.words}>
              <Select<AggregateFunction>
                value={figure.aggregate}
                popupMatchSelectWidth={false}
                aria-label={t('computed.aggregate')}
                options={aggregates.map((fn) => ({ value: fn, label: t(`core.condition:measure.${fn}`) }))}
                onChange={(fn) => {
                  write(aggregate(fn, figure.over, figure.field, scope));
                }}
              />
              <AggregateField
                operand={figure}
                scope={scope}
                onChange={(next) => {
                  if ('aggregate' in next) write(next);
                }}
              />
            </div>
          </Row>
          <Row label={t('computed.which')}>
            <div className={styles.words}>
              <WindowInput over={figure.over} scope={scope} onChange={setOver} />
            </div>
            {figure.over.where && there && (
              <div className={styles.logic}>
                <button
                  type="button"
                  onClick={() => {
                    setFiltering(true);
                  }}
                >
                  <ConditionSentence condition={figure.over.where} scope={there} />
                </button>
                <Button
                  type="text"
                  size="small"
                  icon={<Trash2 size={14} />}
                  aria-label={t('computed.removeCondition')}
                  onClick={() => {
                    setOver(without(figure.over, 'where') as Linked);
                  }}
                />
              </div>
            )}
          </Row>
          <p className={styles.note}>{t('computed.rollupNote')}</p>
        </>
      )}
      <Drawer
        open={filtering && there !== undefined}
        size={760}
        title={t('computed.condition')}
        onClose={() => {
          setFiltering(false);
        }}
      >
        {figure && there && (
          <ConditionEditor
            nested
            value={figure.over.where}
            scope={there}
            onChange={(next) => {
              setOver(next ? { ...figure.over, where: next } : (without(figure.over, 'where') as Linked));
            }}
          />
        )}
      </Drawer>
    </>
  );
}
