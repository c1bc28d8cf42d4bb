import { createContext, useContext } from 'react';
import type { Catalog, Table } from '@/core/api/catalog';
import type { CaseValue } from '@/core/condition/scope';

/** What the inputs of a settings panel may offer, beside what their schema says. */
export interface SettingsContextValue {
  app: string;
  catalog: Catalog;
  /** The table whose records the action is done to. */
  table: Table | undefined;
  /** All settings as they are now: an input may depend on another. */
  config: Record<string, unknown>;
  caseValues?: CaseValue[];
}

export const SettingsContext = createContext<SettingsContextValue | undefined>(undefined);

export function useSettings(): SettingsContextValue {
  const value = useContext(SettingsContext);
  if (!value) throw new Error('A settings input stands outside of a settings panel.');
  return value;
}
