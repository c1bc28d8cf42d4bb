import { useMemo, type KeyboardEvent } from 'react';
import type { UiElement } from '@/core/api/forms';
import { FormContext } from './context';
import { FillsWorkedOut, hasFillFormulas } from './formulas/FillsWorkedOut';
import { Element } from './Layout';
import type { FormState } from './state/FormState';
import { isForAnother, isSaveKey, saveFirst } from './saveKey';
import styles from './form.module.css';

interface Props {
  form: FormState;
  app?: string;
  readOnly?: boolean;
  compact?: boolean;
  display?: Record<string, { id: string; title: string }>;
  /** Fields left out, for example the link that is filled in by the server. */
  hide?: string[];
  /** Ctrl/⌘ Enter in any field; `another` with Shift. */
  onSubmit?: (another: boolean) => void;
}

const nothing: Record<string, never> = {};

/** Draws a form: its layout, or every field below the other where it has none. */
export function FormView(props: Props) {
  const { form, app, readOnly = false, compact = false, display = nothing, hide, onSubmit } = props;
  const context = useMemo(
    () => ({ form, app, readOnly, compact, display }),
    [form, app, readOnly, compact, display],
  );
  const layout = useMemo(() => layoutOf(form, hide ?? []), [form, hide]);
  const save = (event: KeyboardEvent) => onSubmit?.(isForAnother(event));
  return (
    <FormContext value={context}>
      <div
        className={styles.form}
        data-compact={compact}
        onKeyDownCapture={(event) => {
          if (onSubmit) saveFirst(event, save);
        }}
        onKeyDown={(event) => {
          if (isSaveKey(event)) save(event);
        }}
      >
        <Element element={layout} />
        {hasFillFormulas(form) && <FillsWorkedOut />}
      </div>
    </FormContext>
  );
}

const keyOf = (scope: string) => scope.replace('#/properties/', '');

function without(element: UiElement, hidden: string[]): UiElement | undefined {
  if (element.type === 'Control') return hidden.includes(keyOf(element.scope)) ? undefined : element;
  if (!('elements' in element)) return element;
  const elements = element.elements.flatMap((child) => without(child, hidden) ?? []);
  return elements.length > 0 ? ({ ...element, elements } as UiElement) : undefined;
}

function layoutOf(form: FormState, hidden: string[]): UiElement {
  const all: UiElement = {
    type: 'VerticalLayout',
    elements: Object.keys(form.source.schema.properties).map((key) => ({
      type: 'Control',
      scope: `#/properties/${key}`,
    })),
  };
  return without(form.source.ui ?? all, hidden) ?? { type: 'VerticalLayout', elements: [] };
}
