import type { CleaningRule } from '@/core/api/cleaning';
import type { FormDocument } from '@/core/api/forms';
import { propertyLabel } from '@/form/viewer';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';

/** Words for what a rule does and for the fields it speaks of. */
export function useCleaningWords(form: FormDocument) {
  const t = useT('form.editor');
  const language = useLanguage();
  const label = useLabel();
  const name = (key: string) => propertyLabel(key, form.schema.properties[key], language);

  const constant = ({ value, fields }: CleaningRule): string => {
    if (value === undefined || value === null) return '…';
    if (typeof value === 'boolean') return t(value ? 'cleaning.yes' : 'cleaning.no');
    const options = form.schema.properties[fields[0] ?? '']?.['x-eddy']?.options;
    const option = options?.find((one) => one.value === value);
    return option ? label(option.label, option.value) : String(value);
  };
  const filling = (rule: CleaningRule): string =>
    t(`cleaning.say.fill.${rule.from ?? 'constant'}`, {
      value: constant(rule),
      field: rule.field === undefined ? '…' : name(rule.field),
    });
  const usual = ({ by = 'range', min, max, factor }: CleaningRule): string => {
    if (by !== 'range') return t(`cleaning.say.usual.${by}`, { factor });
    if (min === undefined) return t('cleaning.say.usual.above', { max: max ?? '…' });
    if (max === undefined) return t('cleaning.say.usual.below', { min });
    return t('cleaning.say.usual.range', { min, max });
  };
  return {
    name,
    what(rule: CleaningRule): string {
      switch (rule.kind) {
        case 'width':
        case 'case':
          return t(`cleaning.say.${rule.kind}.${rule.to ?? 'half'}`);
        case 'fill':
          return filling(rule);
        case 'outlier':
          return t(`cleaning.say.outlier.${rule.then ?? 'mark'}`, {
            usual: usual(rule),
            tag: rule.tag ?? '…',
          });
        default:
          return t(`cleaning.say.${rule.kind}`);
      }
    },
    fields: (rule: CleaningRule): string => rule.fields.map(name).join(t('logic.comma')),
  };
}
