import { Button, Dropdown, Select } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import type { Dimension } from '@/core/api/boards';
import { without } from '@/core/commands/path';
import { fieldsOf, resolveField } from '@/core/condition/scope';
import { freeKey } from '@/core/draft/freeKey';
import { LabelField } from '@/core/draft/LabelField';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import styles from '../BoardEditor.module.css';
import { usersOf } from '../model/board';
import type { PartsProps } from './Measures';
import { Row } from './Row';

const spans = ['day', 'week', 'month', 'quarter', 'year'] as const;
const groupable = new Set(['CHOICE', 'DATE', 'DATETIME', 'PERSON', 'DEPARTMENT', 'LINK', 'BOOLEAN', 'TEXT']);

/** What figures can be broken down by: a choice, a person, time in weeks … */
export function Dimensions({ board, name, set, scope, onChange }: PartsProps) {
  const t = useT('report.editor');
  const label = useLabel();
  const fields = fieldsOf(scope).filter(({ field }) => groupable.has(field.kind));
  const titled = fields.map(({ path, field, via }) => ({
    path,
    field,
    name: via ? `${label(via.label)} · ${label(field.label)}` : label(field.label, path),
  }));
  const put = (key: string, dimension: Dimension, typing = false) => {
    onChange({ dimensions: { ...set.dimensions, [key]: dimension } }, typing);
  };
  const isTime = (path: string) => ['DATE', 'DATETIME'].includes(resolveField(scope, path)?.field.kind ?? '');
  const add = (path: string) => {
    const found = resolveField(scope, path);
    if (!found) return;
    const key = freeKey(path.replace('.', '_').slice(0, 36), Object.keys(set.dimensions));
    put(key, { label: found.field.label, field: path, ...(isTime(path) ? { by: 'week' as const } : {}) });
  };
  return (
    <Row label={t('dimensions')}>
      {Object.entries(set.dimensions).map(([key, dimension]) => {
        const used = usersOf(board, name, key).length;
        return (
          <div key={key} className={styles.card}>
            <div className={styles.cardHead}>
              <LabelField
                name={t('name')}
                value={dimension.label}
                onChange={(next) => {
                  put(key, { ...dimension, label: next }, true);
                }}
              />
              <div className={styles.line}>
                <Select
                  value={dimension.field}
                  popupMatchSelectWidth={false}
                  showSearch={{ optionFilterProp: 'label' }}
                  aria-label={t('field')}
                  options={titled.map((one) => ({ value: one.path, label: one.name }))}
                  onChange={(field) => {
                    const { label: text } = dimension;
                    put(key, {
                      label: text,
                      field,
                      ...(isTime(field) ? { by: dimension.by ?? 'week' } : {}),
                    });
                  }}
                />
                {isTime(dimension.field) && (
                  <Select
                    value={dimension.by ?? 'day'}
                    popupMatchSelectWidth={false}
                    aria-label={t('span')}
                    options={spans.map((span) => ({ value: span, label: t(`spans.${span}`) }))}
                    onChange={(by) => {
                      put(key, { ...dimension, by });
                    }}
                  />
                )}
                <Button
                  type="text"
                  size="small"
                  icon={<Trash2 size={14} />}
                  disabled={used > 0}
                  title={used > 0 ? t('stillUsed') : t('removeDimension')}
                  aria-label={t('removeDimension')}
                  onClick={() => {
                    onChange({ dimensions: without(set.dimensions, key) });
                  }}
                />
              </div>
            </div>
          </div>
        );
      })}
      <Dropdown
        trigger={['click']}
        menu={{
          items: titled.map((one) => ({ key: one.path, label: one.name })),
          style: { maxHeight: 360, overflow: 'auto' },
          onClick: ({ key }) => {
            add(key);
          },
        }}
      >
        <Button size="small" type="dashed" icon={<Plus size={14} />}>
          {t('addDimension')}
        </Button>
      </Dropdown>
    </Row>
  );
}
