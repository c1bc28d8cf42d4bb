import { useEffect, useState, useSyncExternalStore } from 'react';
import { useApps } from '@/core/app/useApp';
import { useFormContext } from '../context';
import type { FormState } from '../state/FormState';
import type { LiveFormulas } from './LiveFormulas';
import { dayIn } from './today';

const ofForms = new WeakMap<FormState, LiveFormulas>();
const silent = () => () => undefined;

/** The value of a formula as it would be if the form were saved now; nothing where only the server knows. */
export function useFormula(key: string): { value: unknown } | undefined {
  const { form, app } = useFormContext();
  const apps = useApps();
  const zone = apps.data?.find((one) => one.key === app)?.zone;
  const waiting = apps.isPending;
  const [live, setLive] = useState<LiveFormulas>();
  useEffect(() => {
    let gone = false;
    if (waiting) return undefined;
    void import('./LiveFormulas').then(({ LiveFormulas: Live }) => {
      const formulas = ofForms.get(form) ?? new Live(form, zone === undefined ? undefined : dayIn(zone));
      ofForms.set(form, formulas);
      if (!gone) setLive(formulas);
    });
    return () => {
      gone = true;
    };
  }, [form, zone, waiting]);
  return useSyncExternalStore(live?.subscribe ?? silent, () => live?.get(key));
}
