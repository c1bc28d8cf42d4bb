import type { Catalog } from '@/core/api/catalog';
import type { FormDocument } from '@/core/api/forms';
import type { CommandStack } from '@/core/commands/CommandStack';
import { RenameField } from '../commands/RenameField';
import type { FormEditing } from '../FormEditorContext';
import type { Identities } from './Identities';
import { linksOf } from './linksOf';
import { Renaming } from './Renaming';
import { columnPick, rowsForm } from './rows';

/** Lets the key of a field follow its title, in one step with it. */
export const follower =
  (stack: CommandStack<FormDocument>, catalog: Catalog, identities: Identities): FormEditing['follow'] =>
  (table, from, to, title) => {
    const form = stack.current().document;
    const rows = table === form.key ? undefined : table.slice(form.key.length + 1);
    const { properties } = rows === undefined ? form.schema : rowsForm(form, rows).schema;
    if (!(from in properties) || to in properties) return;
    const pick = (key: string) => (rows === undefined ? key : columnPick(rows, key));
    identities.renamed(pick(from), pick(to));
    stack.join(new RenameField(new Renaming(table, from, to, linksOf(form, catalog))), title);
  };
