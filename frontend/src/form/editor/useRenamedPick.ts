import { useEffect } from 'react';
import { useFormEditing } from './FormEditorContext';
import { columnKeys, columnOfPick } from './model/rows';

/** Keeps a field picked whose key has followed its title, or has gone back with it. */
export function useRenamedPick() {
  const { form, identities, view } = useFormEditing();
  useEffect(() => {
    const lead = view.picks.at(-1);
    const isThere = (pick: string) => {
      const column = columnOfPick(pick);
      return column ? columnKeys(form, column.field).includes(column.column) : pick in form.schema.properties;
    };
    if (lead === undefined || lead.startsWith('@') || isThere(lead)) return;
    const now = identities.now(lead, isThere);
    if (now !== undefined) view.select(now);
  }, [form, identities, view]);
}
