import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Property } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { findUses, type FoundUses } from '@/core/api/uses';
import { latinNow, latinOf } from '@/core/draft/latin';
import type { Label } from '@/shared/i18n/language';
import { useFormEditing, type Step } from '../FormEditorContext';
import { Identities } from '../model/Identities';
import { isReleasedOption, valueOfName } from '../model/optionValue';
import { keyWords } from '../model/ownKey';
import { useLiveProperties } from './useLiveProperties';

const optionsOf = (property: Property | undefined) => property?.['x-eddy']?.options ?? [];

/**
 * The stored value of an option follows its name once that is left, until its first release or until somebody chooses a
 * value. It stays, too, where other documents speak of the field: they may say the value.
 */
export function useValueOfName(fieldKey: string) {
  const { app, form, revalue, lastStep } = useFormEditing();
  const live = useLiveProperties();
  const client = useQueryClient();
  const [ids] = useState(() => new Identities());
  const property = form.schema.properties[fieldKey];
  const target = `${form.key}.${fieldKey}`;
  const queryKey = keys.usesOf(app, 'field', target);

  const apply = (value: string, before: string, after: string, uses: FoundUses, step: Step) => {
    const [own] = form.key.split('.');
    if (uses.items.some(({ kind, key }) => kind !== 'form' || key !== own)) return;
    const taken = optionsOf(property).flatMap((one) => (one.value === value ? [] : [one.value]));
    const next = valueOfName(value, taken, before, after);
    if (next !== undefined && revalue(form.key, fieldKey, value, next, step)) ids.renamed(value, next);
  };

  const settleLater = async (value: string, words: readonly string[], step: Step) => {
    const [old = '', next = ''] = await Promise.all(words.map(latinOf));
    const uses = await client.fetchQuery({ queryKey, queryFn: () => findUses(app, 'field', target) });
    apply(value, old, next, uses, step);
  };

  /** The name of an option is complete. */
  const leave = (value: string, before: Label) => {
    const option = optionsOf(property).find((one) => one.value === value);
    if (!option || !property || !live || isReleasedOption(live, fieldKey, property, value)) return;
    const words = [keyWords(before), keyWords(option.label)] as const;
    if (words[0] === words[1]) return;
    const [old, next] = words.map(latinNow);
    const uses = client.getQueryData<FoundUses>(queryKey);
    if (old !== undefined && next !== undefined && uses) {
      apply(value, old, next, uses, lastStep());
    } else {
      // Without an answer of the server the value stays, which is no less right.
      void settleLater(value, words, lastStep()).catch(() => undefined);
    }
  };
  return { ids, leave };
}
