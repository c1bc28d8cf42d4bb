import { Button, Dropdown, Select } from 'antd';
import { ListFilter, Plus, Trash2, X } from 'lucide-react';
import type { BoardDocument, DataSet, Measure, MeasureFormat } from '@/core/api/boards';
import { without } from '@/core/commands/path';
import { ConditionEditor } from '@/core/condition/ConditionEditor';
import { fieldsOf, type ConditionScope } from '@/core/condition/scope';
import { freeKey } from '@/core/draft/freeKey';
import { LabelField } from '@/core/draft/LabelField';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import styles from '../BoardEditor.module.css';
import { usersOf } from '../model/board';
import { Row } from './Row';

const functions = ['count', 'countDistinct', 'sum', 'avg', 'min', 'max', 'median', 'p90'] as const;
const formats: MeasureFormat[] = ['number', 'percent', 'money', 'hours'];

export interface PartsProps {
  board: BoardDocument;
  /** Key of the data set. */
  name: string;
  set: DataSet;
  scope: ConditionScope;
  onChange: (part: Partial<DataSet>, typing?: boolean) => void;
}

/** The figures of a data set: counted, summed … with a condition of their own, or one divided by another. */
export function Measures({ board, name, set, scope, onChange }: PartsProps) {
  const t = useT('report.editor');
  const keys = Object.keys(set.measures);
  const put = (key: string, measure: Measure, typing = false) => {
    onChange({ measures: { ...set.measures, [key]: measure } }, typing);
  };
  const add = (kind: string) => {
    const key = freeKey(kind === 'ratio' ? 'rate' : 'count', keys);
    const label = kind === 'ratio' ? { 'zh-CN': '比率', en: 'Rate' } : { 'zh-CN': '数量', en: 'Count' };
    const [first = '', second = first] = keys;
    put(
      key,
      kind === 'ratio' ? { label, ratio: [second, first], format: 'percent' } : { label, fn: 'count' },
    );
  };
  return (
    <Row label={t('measures')}>
      {Object.entries(set.measures).map(([key, measure]) => (
        <MeasureCard
          key={key}
          measure={measure}
          others={keys.filter((one) => one !== key && !set.measures[one]?.ratio)}
          set={set}
          scope={scope}
          used={
            usersOf(board, name, key).length +
            keys.filter((one) => set.measures[one]?.ratio?.includes(key)).length
          }
          onChange={(next, typing) => {
            put(key, next, typing);
          }}
          onRemove={() => {
            onChange({ measures: without(set.measures, key) });
          }}
        />
      ))}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'count', label: t('addFigure') },
            { key: 'ratio', label: t('addRatio'), disabled: keys.length === 0 },
          ],
          onClick: ({ key }) => {
            add(key);
          },
        }}
      >
        <Button size="small" type="dashed" icon={<Plus size={14} />}>
          {t('addMeasure')}
        </Button>
      </Dropdown>
    </Row>
  );
}

interface MeasureCardProps {
  measure: Measure;
  others: string[];
  set: DataSet;
  scope: ConditionScope;
  used: number;
  onChange: (measure: Measure, typing?: boolean) => void;
  onRemove: () => void;
}

function MeasureCard({ measure, others, set, scope, used, onChange, onRemove }: MeasureCardProps) {
  const t = useT('report.editor');
  const label = useLabel();
  const numbers = fieldsOf(scope).filter(
    ({ field }) => measure.fn === 'countDistinct' || field.kind === 'NUMBER',
  );
  const named = others.map((key) => ({ value: key, label: label(set.measures[key]?.label, key) }));
  return (
    <div className={styles.card}>
      <div className={styles.cardHead}>
        <LabelField
          name={t('name')}
          value={measure.label}
          onChange={(next) => {
            onChange({ ...measure, label: next }, true);
          }}
        />
        <div className={styles.line}>
          {measure.ratio ? (
            <>
              {[0, 1].map((at) => (
                <Select
                  key={at}
                  value={measure.ratio?.[at]}
                  popupMatchSelectWidth={false}
                  aria-label={t(at === 0 ? 'upper' : 'lower')}
                  prefix={at === 1 ? '÷' : undefined}
                  options={named}
                  onChange={(key) => {
                    const [upper, lower] = measure.ratio ?? ['', ''];
                    onChange({ ...measure, ratio: at === 0 ? [key, lower] : [upper, key] });
                  }}
                />
              ))}
            </>
          ) : (
            <>
              <Select
                value={measure.fn}
                popupMatchSelectWidth={false}
                aria-label={t('function')}
                options={functions.map((fn) => ({ value: fn, label: t(`fn.${fn}`) }))}
                onChange={(fn) => {
                  const rest = without(measure, 'field') as Measure;
                  const [first] = fieldsOf(scope).filter(
                    ({ field }) => fn === 'countDistinct' || field.kind === 'NUMBER',
                  );
                  const field = measure.field ?? first?.path;
                  onChange(fn === 'count' || field === undefined ? { ...rest, fn } : { ...rest, fn, field });
                }}
              />
              {measure.fn !== 'count' && (
                <Select
                  value={measure.field}
                  status={measure.field === undefined ? 'error' : undefined}
                  popupMatchSelectWidth={false}
                  showSearch={{ optionFilterProp: 'label' }}
                  aria-label={t('field')}
                  options={numbers.map(({ path, field, via }) => ({
                    value: path,
                    label: via ? `${label(via.label)} · ${label(field.label)}` : label(field.label, path),
                  }))}
                  onChange={(field) => {
                    onChange({ ...measure, field });
                  }}
                />
              )}
            </>
          )}
          <Select
            value={measure.format ?? 'number'}
            popupMatchSelectWidth={false}
            aria-label={t('format')}
            options={formats.map((format) => ({ value: format, label: t(`formats.${format}`) }))}
            onChange={(format) => {
              onChange({ ...measure, format });
            }}
          />
          {!measure.ratio && !measure.where && (
            <Button
              type="text"
              size="small"
              icon={<ListFilter size={14} />}
              onClick={() => {
                onChange({ ...measure, where: { all: [] } });
              }}
            >
              {t('onlyWhere')}
            </Button>
          )}
          <Button
            type="text"
            size="small"
            icon={<Trash2 size={14} />}
            disabled={used > 0}
            title={used > 0 ? t('stillUsed') : t('removeMeasure')}
            aria-label={t('removeMeasure')}
            onClick={onRemove}
          />
        </div>
      </div>
      {measure.where && (
        <div className={styles.nested}>
          <div className={styles.nestedHead}>
            {t('onlyWhere')}
            <Button
              type="text"
              size="small"
              icon={<X size={14} />}
              aria-label={t('removeWhere')}
              onClick={() => {
                onChange(without(measure, 'where') as Measure);
              }}
            />
          </div>
          <ConditionEditor
            value={measure.where}
            scope={scope}
            onChange={(where) => {
              onChange({ ...measure, where: where ?? { all: [] } }, true);
            }}
          />
        </div>
      )}
      <LabelField
        name={t('definition')}
        value={measure.definition}
        placeholder={t('definitionHint')}
        onChange={(definition) => {
          const blank = !definition['zh-CN'] && !definition.en;
          onChange(blank ? (without(measure, 'definition') as Measure) : { ...measure, definition }, true);
        }}
      />
    </div>
  );
}
