import { Checkbox } from 'antd';
import { memo, useLayoutEffect, useRef, useState, type ComponentType, type FocusEvent } from 'react';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { valueText } from '@/core/values/valueText';
import type { FieldInputProps } from '../fieldView';
import { propertyLabel } from '../label';
import { fieldViewOf } from '../registry';
import { fieldTypeOf } from '../state/fieldType';
import type { FieldError } from '../state/validate';
import { Value } from '../Value';
import type { Column, Row } from './columns';
import styles from './rows.module.css';

export interface CellProps {
  /** Key of the sub-table. */
  field: string;
  column: Column;
  row: Row;
  /** From 1. */
  number: number;
  disabled: boolean;
  error: FieldError | undefined;
  onChange: (row: string, column: string, value: unknown) => void;
}

/** Inputs that are there at once: they know more than their value says, or are no heavier than it. */
const standing = new Set(['link', 'person', 'department', 'boolean']);

/** One cell: its value, and the field's own input once the focus is in it. */
export const Cell = memo(function Cell(props: CellProps) {
  const { field, column, row, number, disabled, error } = props;
  const t = useT('form.viewer');
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const value = row[column.key];
  const name = propertyLabel(column.key, column.property, language);
  const label = t('rows.cell', { column: name, number });
  const id = `${field}-${row.id}-${column.key}`;
  const fixed = column.computed || disabled;
  const edited = !fixed && (open || standing.has(column.type));

  useLayoutEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('input, textarea, [role="combobox"]')?.focus();
  }, [open]);

  const left = (event: FocusEvent) => {
    const to = event.relatedTarget;
    if (to instanceof Node && !event.currentTarget.contains(to)) setOpen(false);
  };
  return (
    <div
      ref={box}
      className={styles.cell}
      data-cell={column.key}
      data-invalid={error !== undefined}
      data-number={typeof value === 'number'}
      onBlur={left}
    >
      {fixed && <Shown column={column} value={value} label={label} />}
      {!fixed && !edited && (
        <button
          type="button"
          className={styles.shown}
          aria-label={`${label} ${valueText(column.field, value, language)}`}
          aria-describedby={error && `${id}-error`}
          onFocus={() => {
            setOpen(true);
          }}
          onClick={() => {
            setOpen(true);
          }}
        >
          {value === undefined || value === null ? '' : <Value field={column.field} value={value} />}
        </button>
      )}
      {edited && <CellInput {...props} id={id} label={label} />}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {'text' in error ? error.text : t(error.key, error.args)}
        </p>
      )}
    </div>
  );
});

function Shown({ column, value, label }: { column: Column; value: unknown; label: string }) {
  const t = useT('form.viewer');
  const none = value === undefined || value === null || value === '';
  return (
    <output className={styles.fixed} aria-label={label} title={column.computed ? t('computed') : undefined}>
      {none ? <span className={styles.none}>—</span> : <Value field={column.field} value={value} />}
    </output>
  );
}

function CellInput(props: CellProps & { id: string; label: string }) {
  const { field, column, row, error, id, label, onChange } = props;
  const view = fieldViewOf(fieldTypeOf(column.property));
  const [typed, setTyped] = useState<{ row: Row; value: unknown }>();
  // What was typed stands here until the rows are drawn with it.
  const value = typed?.row === row ? typed.value : row[column.key];
  const change = (next: unknown) => {
    setTyped({ row, value: next });
    onChange(row.id, column.key, next);
  };
  if (column.type === 'boolean') {
    return (
      <Checkbox
        checked={value === true}
        aria-label={label}
        onChange={(event) => {
          change(event.target.checked);
        }}
      />
    );
  }
  const Input = (view.Cell ?? view.Input) as unknown as ComponentType<FieldInputProps>;
  return (
    <>
      <label id={`${id}-label`} htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <Input
        id={id}
        fieldKey={`${field}.${row.id}.${column.key}`}
        property={column.property}
        value={value}
        required={column.required}
        disabled={false}
        invalid={error !== undefined}
        describedBy={error && `${id}-error`}
        onBlur={() => undefined}
        onChange={change}
      />
    </>
  );
}
