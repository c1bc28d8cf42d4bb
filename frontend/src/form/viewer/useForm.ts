import { useCallback, useState, useSyncExternalStore } from 'react';
import type { Values } from '@/core/api/records';
import { FormState, type FormSource } from './state/FormState';

interface Options {
  user?: string;
  /** Whether the values are those of a record that is stored. */
  stored?: boolean;
  onChange?: (key: string, value: unknown) => void;
}

/**
 * A form over values that stay as they were when it opened; it starts anew with another `round`, which has to be the
 * `key` of the `FormView` that draws it, too.
 */
export function useForm(source: FormSource, values: Values, options: Options = {}, round = 0): FormState {
  const open = () => {
    const { user, stored, onChange } = options;
    return { round, form: new FormState(source, values, { asking: { user }, stored, onChange }) };
  };
  const [opened, setOpened] = useState(open);
  if (opened.round === round) return opened.form;
  const next = open();
  setOpened(next);
  return next.form;
}

/** Whether the form differs from its start; draws again only when that changes. */
export function useDirty(form: FormState): boolean {
  const subscribe = useCallback((listener: () => void) => form.subscribeForm(listener), [form]);
  return useSyncExternalStore(subscribe, () => form.dirty());
}
