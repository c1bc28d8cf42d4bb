import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { FieldState, FormState } from './state/FormState';

export interface FormContextValue {
  form: FormState;
  /** App whose records and people the fields may point to. */
  app?: string;
  readOnly: boolean;
  /** Titles of linked records and names of people, by field. */
  display: Record<string, { id: string; title: string }>;
  /** Denser, for property panels. */
  compact: boolean;
}

export const FormContext = createContext<FormContextValue | undefined>(undefined);

export function useFormContext(): FormContextValue {
  const value = useContext(FormContext);
  if (!value) throw new Error('Only inside a FormView.');
  return value;
}

/** One field; draws again only when that field changes. */
export function useField(key: string): FieldState {
  const { form } = useFormContext();
  const subscribe = useCallback((listener: () => void) => form.subscribe(key, listener), [form, key]);
  return useSyncExternalStore(subscribe, () => form.get(key));
}
