import type { Catalog } from '@/core/api/catalog';
import type { FormDocument } from '@/core/api/forms';
import type { CommandStack } from '@/core/commands/CommandStack';
import { RevalueOption } from '../commands/RevalueOption';
import type { FormEditing } from '../FormEditorContext';
import { linksOf } from './linksOf';
import { Revaluing } from './Revaluing';
import { rowsForm } from './rows';

/** Lets the stored value of an option follow its name, in one step with it. */
export const revaluer =
  (stack: CommandStack<FormDocument>, catalog: Catalog): FormEditing['revalue'] =>
  (table, field, from, to, name) => {
    const form = stack.current().document;
    const { properties } = (table === form.key ? form : rowsForm(form, table.slice(form.key.length + 1)))
      .schema;
    const values = properties[field]?.['x-eddy']?.options?.map(({ value }) => value) ?? [];
    const revaluing = new Revaluing(table, field, from, to, linksOf(form, catalog));
    if (!values.includes(from) || values.includes(to) || revaluing.isTangled(form)) return false;
    stack.join(new RevalueOption(revaluing), name);
    return true;
  };
