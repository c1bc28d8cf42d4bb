import { ChevronLeft } from 'lucide-react';
import { useEffect, type KeyboardEvent, type RefObject } from 'react';
import { propertyLabel } from '@/form/viewer';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useCanvas } from '../canvas/CanvasContext';
import { useFormEditing } from '../FormEditorContext';
import { RowsEditing } from '../RowsEditing';
import styles from '../FormEditor.module.css';
import { elementAt, keyOfScope, type Place } from '../model/layout';
import { placeOfPick } from '../model/picks';
import { columnKeys, columnOfPick } from '../model/rows';
import { FieldProperties } from './FieldProperties';
import { FormProperties } from './FormProperties';
import { ManyProperties } from './ManyProperties';
import { PagesProperties } from './PagesProperties';
import { TextProperties } from './TextProperties';

/** The properties of what is picked, beside the canvas. Escape takes the keyboard back to the canvas. */
export function Properties({ asideRef }: { asideRef: RefObject<HTMLElement | null> }) {
  const t = useT('form.editor');
  const { form, layout, view } = useFormEditing();
  const { naming } = useCanvas();
  const lead = view.picks.at(-1);
  const place = lead === undefined ? undefined : placeOfPick(layout, lead);
  const named = columnOfPick(lead);
  // What was picked may have gone, as when its adding was undone.
  const column = named && columnKeys(form, named.field).includes(named.column) ? named : undefined;

  useEffect(() => {
    if (!naming.take()) return;
    const box = asideRef.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    box?.focus();
    box?.select();
  }, [asideRef, naming, lead]);

  const onKeyDown = (event: KeyboardEvent) => {
    const open = (event.target as Element).getAttribute('aria-expanded') === 'true';
    const box = column ? lead : place?.join('.');
    if (!leaves(event) || open || box === undefined) return;
    document.querySelector<HTMLElement>(`[data-canvas-box="${box}"]`)?.focus();
  };
  return (
    <aside
      ref={asideRef}
      className={styles.aside}
      aria-label={t('properties')}
      data-picked={place !== undefined || column !== undefined}
      onKeyDown={onKeyDown}
    >
      {view.picks.length > 1 ? (
        <ManyProperties />
      ) : column ? (
        <>
          <ToRows field={column.field} />
          <RowsEditing field={column.field}>
            <FieldProperties fieldKey={column.column} />
          </RowsEditing>
        </>
      ) : (
        <OfPlace place={place} />
      )}
    </aside>
  );
}

/** Escape leaves from anywhere, Enter from what is complete with it: a title, a key that stays. */
function leaves({ key, target, nativeEvent }: KeyboardEvent): boolean {
  if (key === 'Escape') return true;
  return (
    key === 'Enter' && !nativeEvent.isComposing && (target as Element).closest('[data-enter-leaves]') !== null
  );
}

/** From a column back to its sub-table. */
function ToRows({ field }: { field: string }) {
  const language = useLanguage();
  const { form, view } = useFormEditing();
  return (
    <button
      type="button"
      className={styles.toRows}
      onClick={() => {
        view.select(field);
      }}
    >
      <ChevronLeft size={14} aria-hidden="true" />
      {propertyLabel(field, form.schema.properties[field], language)}
    </button>
  );
}

function OfPlace({ place }: { place: Place | undefined }) {
  const { layout } = useFormEditing();
  const element = place && elementAt(layout, place);
  if (!element) return <FormProperties />;
  if (element.type === 'Control') return <FieldProperties fieldKey={keyOfScope(element.scope)} />;
  if (element.type === 'Label') return <TextProperties part="text" place={place} value={element.text} />;
  if (element.type === 'Group') return <TextProperties part="label" place={place} value={element.label} />;
  if (element.type === 'Categorization') {
    return <PagesProperties element={element} place={place} page={undefined} />;
  }
  const parent = elementAt(layout, place.slice(0, -1));
  if (element.type === 'Category' && parent?.type === 'Categorization') {
    return <PagesProperties element={parent} place={place.slice(0, -1)} page={place.at(-1)} />;
  }
  return <FormProperties />;
}
