import { useState } from 'react';
import type { FormText, TextGroup } from '../model/texts';

/** Whether a text is shown: it fits the filter now, or did when the filter was set. */
export function useKept(
  groups: TextGroup[],
  fits: ((text: FormText) => boolean) | undefined,
): (text: FormText) => boolean {
  const [kept] = useState(
    () => new Set(groups.flatMap(({ texts }) => texts.filter((one) => fits?.(one)).map(({ id }) => id))),
  );
  return (one) => !fits || kept.has(one.id) || fits(one);
}
