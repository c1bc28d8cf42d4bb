import { useEffect, useMemo, useRef, type ComponentType, type KeyboardEvent, type RefObject } from 'react';
import type { Field } from '@/core/api/catalog';
import type { LiveForm } from '@/core/api/forms';
import type { Rec } from '@/core/api/records';
import { useUser } from '@/core/session/useSession';
import {
  fieldViewFor,
  FormContext,
  FormState,
  useField,
  useFormContext,
  type FieldInputProps,
  isSaveKey,
  saveFirst,
} from '@/form/viewer';
import { useT } from '@/shared/i18n/i18n';
import { commitOn } from './editable';
import { type } from './typed';
import { useFirstFocus } from './useFirstFocus';
import { useOutside } from './useOutside';
import styles from './inline.module.css';

/** Where to go after a cell: to the one on its left or right, below, or nowhere. */
export type Leave = 'stay' | 'down' | 'left' | 'right';

interface Props {
  app: string;
  live: LiveForm;
  record: Rec;
  field: Field;
  name: string;
  /** Typed while the editor was on its way. */
  aheadRef?: RefObject<string[]>;
  onSave: (value: unknown) => void;
  onLeave: (to: Leave) => void;
}

/** The form's own input of one field, in the cell of a grid. Escape leaves the value as it was. */
export default function CellEditor(props: Props) {
  const { app, live, record } = props;
  const user = useUser();
  const form = useMemo(
    () => new FormState(live.form, record.values, { asking: { user: user.id }, stored: true }),
    // The input keeps what is typed, whatever happens to the record meanwhile.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [live, record.id],
  );
  const context = useMemo(
    () => ({ form, app, readOnly: false, compact: true, display: record.display }),
    [form, app, record.display],
  );
  return (
    <FormContext value={context}>
      <Editor {...props} />
    </FormContext>
  );
}

function Editor({ live, record, field, name, aheadRef, onSave, onLeave }: Props) {
  const t = useT('app.records');
  const { form } = useFormContext();
  const box = useRef<HTMLDivElement>(null);
  const left = useRef(false);
  // With the arrow keys one walks through options; only Enter takes the one reached.
  const walking = useRef(false);
  const state = useField(field.key);
  const property = live.form.schema.properties[field.key] ?? {};
  const view = fieldViewFor(property);
  const when = commitOn(field.type);
  const Input = view.Input as unknown as ComponentType<FieldInputProps>;
  const off = state.locked || !state.visible;

  useFirstFocus(box);
  useEffect(() => {
    if (aheadRef) type(aheadRef.current.splice(0));
  }, [aheadRef]);
  const leave = (to: Leave) => {
    left.current = true;
    onLeave(to);
  };
  const commit = (to: Leave, value = form.get(field.key).value) => {
    if (left.current || off) {
      if (!left.current) leave(to);
      return;
    }
    if (!form.check(field.key)) return;
    const blank = value === undefined || value === null || value === '';
    const same = JSON.stringify(blank ? undefined : value) === JSON.stringify(record.values[field.key]);
    if (!same) onSave(blank ? undefined : value);
    leave(to);
  };
  useOutside(box, () => {
    commit('stay');
  });
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    walking.current = event.key.startsWith('Arrow');
    const enter = event.key === 'Enter' && !event.nativeEvent.isComposing;
    if (event.key === 'Escape') leave('stay');
    else if (event.key === 'Tab') commit(event.shiftKey ? 'left' : 'right');
    else if (enter && (when === 'enter' || view.group || isSaveKey(event))) commit('down');
    else return;
    event.preventDefault();
  };
  const { error } = state;
  const id = `edit-${record.id}-${field.key}`;
  return (
    <div
      ref={box}
      className={styles.editor}
      data-wide={view.wide ?? view.group}
      tabIndex={-1}
      role="group"
      aria-label={t('cell.edit', { field: name, title: record.title })}
      onKeyDownCapture={(event) => {
        saveFirst(event, () => {
          commit('down');
        });
      }}
      onKeyDown={onKey}
      onPointerDown={() => {
        walking.current = false;
      }}
    >
      <label id={`${id}-label`} htmlFor={view.group ? undefined : id} className="visually-hidden">
        {name}
      </label>
      {off ? (
        <p className={styles.note}>{t('cell.locked')}</p>
      ) : (
        <Input
          id={id}
          fieldKey={field.key}
          property={property}
          value={state.value}
          required={state.required}
          disabled={false}
          invalid={error !== undefined}
          describedBy={error ? `${id}-error` : undefined}
          onBlur={() => undefined}
          onChange={(value) => {
            form.set(field.key, value);
            if (when === 'choice' && !walking.current) commit('stay', value);
          }}
        />
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {'text' in error ? error.text : t(`form.viewer:${error.key}`, error.args)}
        </p>
      )}
    </div>
  );
}
