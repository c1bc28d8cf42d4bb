import { useCallback, useState, useSyncExternalStore } from 'react';
import type { Values } from '@/core/api/records';
import { FormState, type FormSource } from './state/FormState';

interface Options {
  user?: string;
  /** Whether the values are those of a record that is stored. */
  stored?: boolean;
  onChange?: (key: string, value: unknown) => void;
}

/** A form over values that stay as they were when it opened; give another `key` to the component to start anew. */
export function useForm(source: FormSource, values: Values, options: Options = {}): FormState {
  const [form] = useState(() => {
    const { user, stored, onChange } = options;
    return new FormState(source, values, { asking: { user }, stored, onChange });
  });
  return form;
}

/** Whether the form differs from its start; draws again only when that changes. */
export function useDirty(form: FormState): boolean {
  const subscribe = useCallback((listener: () => void) => form.subscribeForm(listener), [form]);
  return useSyncExternalStore(subscribe, () => form.dirty());
}
