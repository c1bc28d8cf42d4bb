import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type FocusEvent } from 'react';
import { keys } from '@/core/api/keys';
import { findUses, type FoundUses } from '@/core/api/uses';
import { latinNow, latinOf } from '@/core/draft/latin';
import type { Label } from '@/shared/i18n/language';
import { useFormEditing, type Step } from '../FormEditorContext';
import { isReleased, keyOfTitle, keyWords } from '../model/ownKey';
import { columnPick } from '../model/rows';
import type { DesignerView } from '../useDesignerView';
import { useFieldRename } from './useFieldRename';
import { useLiveProperties } from './useLiveProperties';

/**
 * The key of a field follows its title once that is left, until its first release or until somebody chooses a key. What
 * other documents say of it is changed there, too, as by a renaming by hand.
 */
export function useKeyOfTitle(fieldKey: string) {
  const { app, form, rows, view, follow, lastStep } = useFormEditing();
  const live = useLiveProperties();
  const client = useQueryClient();
  const { rename } = useFieldRename();
  const before = useRef<{ key: string; label: Label | undefined }>(undefined);
  const now = useRef<DesignerView>(undefined);
  useEffect(() => {
    now.current = view;
    return () => {
      now.current = undefined;
    };
  }, [view]);
  const property = form.schema.properties[fieldKey];

  const target = `${form.key}.${fieldKey}`;
  const queryKey = keys.usesOf(app, 'field', target);

  const apply = (to: string | undefined, uses: FoundUses, step: Step): string => {
    if (to === undefined) return fieldKey;
    const [own] = form.key.split('.');
    if (uses.items.some(({ kind, key }) => kind !== 'form' || key !== own)) {
      void rename(fieldKey, to);
      return fieldKey;
    }
    follow(form.key, fieldKey, to, step);
    const pick = (key: string) => (rows === undefined ? key : columnPick(rows, key));
    if (now.current?.picks.at(-1) === pick(fieldKey)) now.current.select(pick(to));
    return to;
  };

  const settleLater = async (words: readonly string[], step: Step) => {
    const [old = '', next = ''] = await Promise.all(words.map(latinOf));
    const uses = await client.fetchQuery({ queryKey, queryFn: () => findUses(app, 'field', target) });
    apply(keyOfTitle(form, fieldKey, old, next), uses, step);
  };

  /** The title is complete. Answers the key the field has now. */
  const leave = (): string => {
    const was = before.current;
    before.current = undefined;
    const words = [keyWords(was?.label), keyWords(property?.['x-eddy']?.label)] as const;
    if (was?.key !== fieldKey || words[0] === words[1]) return fieldKey;
    if (live === undefined || isReleased(live, fieldKey, property)) return fieldKey;
    // Without a wait wherever it can be done: whatever is clicked next finds the field under its key.
    const [old, next] = words.map(latinNow);
    const uses = client.getQueryData<FoundUses>(queryKey);
    if (old !== undefined && next !== undefined && uses)
      return apply(keyOfTitle(form, fieldKey, old, next), uses, lastStep());
    // Without an answer of the server the key stays, which is no less right.
    void settleLater(words, lastStep()).catch(() => undefined);
    return fieldKey;
  };

  return {
    leave,
    onFocus: () => {
      before.current ??= { key: fieldKey, label: property?.['x-eddy']?.label };
      void latinOf('键');
    },
    onBlur: (event: FocusEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget)) leave();
    },
  };
}
