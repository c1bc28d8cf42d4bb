import { useEffect } from 'react';
import { useApps } from '@/core/app/useApp';
import { useFormContext } from '../context';
import type { FormState } from '../state/FormState';
import { dayIn } from './today';

/** Whether logic of a form fills something by a formula. */
export const hasFillFormulas = (form: FormState): boolean =>
  (form.source.logic ?? []).some(
    ({ effect, to }) => effect === 'fill' && to !== undefined && 'formula' in to,
  );

/** Works out the formulas that fill fields, with what it takes for that loaded only now; draws nothing. */
export function FillsWorkedOut() {
  const { form, app } = useFormContext();
  const apps = useApps();
  const zone = apps.data?.find((one) => one.key === app)?.zone;
  const waiting = apps.isPending;
  useEffect(() => {
    let gone = false;
    if (waiting) return undefined;
    void import('./fillFormula').then(({ fillFormula }) => {
      const today = zone === undefined ? undefined : dayIn(zone);
      if (!gone) form.learn(fillFormula(form.source.schema.properties, today));
    });
    return () => {
      gone = true;
    };
  }, [form, zone, waiting]);
  return null;
}
