import { useDraggable, useDroppable } from '@dnd-kit/core';
import { useEffect, useRef } from 'react';
import type { Property } from '@/core/api/forms';
import { fieldTypeOf, propertyLabel } from '@/form/viewer';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useFormEditing, type Dragged, type Drop } from '../FormEditorContext';
import { designedType } from '../model/fieldTypes';
import { requiredKeys } from '../model/fields';
import { columnPick } from '../model/rows';
import { useCanvas } from './CanvasContext';
import styles from './Rows.module.css';

/** With more of them one has seen how it is done. */
const fewColumns = 3;

/** A sub-table: its columns side by side, each to be picked and moved, with gaps fields can be dropped into. */
export function RowsBox({ fieldKey }: { fieldKey: string }) {
  const t = useT('form.editor');
  const language = useLanguage();
  const { form, identities } = useFormEditing();
  const { dragging } = useCanvas();
  const { setNodeRef } = useDroppable({
    id: `rows-${fieldKey}`,
    disabled: dragging?.intoRows !== true,
  });
  const property = form.schema.properties[fieldKey];
  const columns = Object.entries(property?.items?.properties ?? {});
  return (
    <div>
      <span className={styles.name}>
        {propertyLabel(fieldKey, property, language)}
        {requiredKeys(form).includes(fieldKey) && <span className={styles.required}>*</span>}
      </span>
      <div ref={setNodeRef} className={styles.columns} data-open={dragging?.intoRows === true}>
        {columns.map(([key, column], index) => (
          <div key={identities.of(columnPick(fieldKey, key))} className={styles.place}>
            <ColumnGap field={fieldKey} index={index} />
            <ColumnBox
              field={fieldKey}
              columnKey={key}
              column={column}
              required={property?.items?.required?.includes(key) === true}
            />
          </div>
        ))}
        <ColumnGap field={fieldKey} index={columns.length} />
        {columns.length <= fewColumns && <span className={styles.hint}>{t('rows.drop')}</span>}
      </div>
    </div>
  );
}

function ColumnGap({ field, index }: { field: string; index: number }) {
  const { dragging } = useCanvas();
  const { setNodeRef, isOver } = useDroppable({
    id: `between-${field}@${index}`,
    data: { rows: field, index } satisfies Drop,
    disabled: dragging?.intoRows !== true,
  });
  return <div ref={setNodeRef} className={styles.gap} data-over={isOver} />;
}

interface ColumnBoxProps {
  field: string;
  columnKey: string;
  column: Property;
  required: boolean;
}

function ColumnBox({ field, columnKey, column, required }: ColumnBoxProps) {
  const t = useT('form.editor');
  const language = useLanguage();
  const { issues, view, identities } = useFormEditing();
  const { focus } = view;
  const { onTitle } = useCanvas();
  const box = useRef<HTMLDivElement>(null);
  const pick = columnPick(field, columnKey);
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: `column-${identities.of(pick)}`,
    data: { field, column: columnKey } satisfies Dragged,
  });
  const lead = view.picks.at(-1) === pick;
  const name = propertyLabel(columnKey, column, language);
  const Icon = designedType(fieldTypeOf(column))?.icon;
  const place = `/schema/properties/${field}/items/properties/${columnKey}`;
  const bad = issues.some((issue) => issue.place === place || issue.place?.startsWith(`${place}/`));

  useEffect(() => {
    if (lead) box.current?.scrollIntoView({ block: 'nearest' });
  }, [lead]);
  useEffect(() => {
    if (lead && focus.take()) box.current?.focus();
  }, [lead, focus, field, columnKey]);

  return (
    <div
      ref={(node) => {
        setNodeRef(node);
        box.current = node;
      }}
      className={styles.column}
      data-canvas-box={pick}
      data-selected={lead}
      data-dragging={isDragging}
      data-bad={bad}
      role="group"
      tabIndex={lead ? 0 : -1}
      aria-current={lead}
      aria-label={t('rows.element', { name })}
      onClick={(event) => {
        event.stopPropagation();
        view.select(pick);
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
        onTitle();
      }}
      {...listeners}
      onMouseDown={(event) => {
        // The sub-table itself is not to be dragged by its columns.
        event.stopPropagation();
        listeners?.['onMouseDown']?.(event);
      }}
      onTouchStart={(event) => {
        event.stopPropagation();
        listeners?.['onTouchStart']?.(event);
      }}
    >
      {Icon && <Icon size={14} aria-hidden="true" />}
      <span>{name}</span>
      {required && <span className={styles.required}>*</span>}
    </div>
  );
}
