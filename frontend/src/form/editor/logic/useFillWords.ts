import type { FillSource, LogicRule } from '@/core/api/forms';
import { propertyLabel } from '@/form/viewer';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useFormEditing } from '../FormEditorContext';

/** Words for what a fill gives. */
export function useFillWords(): (rule: LogicRule) => string {
  const t = useT('form.editor');
  const language = useLanguage();
  const label = useLabel();
  const { form } = useFormEditing();
  const constant = (value: unknown, field: string): string => {
    if (value === null || value === undefined || value === '') return '…';
    if (typeof value === 'boolean') return t(value ? 'cleaning.yes' : 'cleaning.no');
    const options = form.schema.properties[field]?.['x-eddy']?.options;
    const option = (one: unknown) => options?.find((other) => other.value === one);
    const said = (one: unknown) =>
      label(option(one)?.label, typeof one === 'string' ? one : JSON.stringify(one));
    return Array.isArray(value) ? value.map(said).join(t('logic.comma')) : said(value);
  };
  const source = (to: FillSource, field: string): string => {
    if ('formula' in to) return to.formula.trim() === '' ? '…' : to.formula;
    if ('field' in to) {
      const name = propertyLabel(to.field, form.schema.properties[to.field], language);
      return to.field === '' ? '…' : t('logic.valueOf', { name });
    }
    return t('logic.fixed', { value: constant(to.value, field) });
  };
  return ({ to = { value: null }, fields }) => source(to, fields[0] ?? '');
}
