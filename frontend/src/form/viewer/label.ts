import type { Property } from '@/core/api/forms';
import { labelText, type Language } from '@/shared/i18n/language';

/** What a field is called: our label, else the schema's title, else its key. */
export function propertyLabel(key: string, property: Property | undefined, language: Language): string {
  return labelText(property?.['x-eddy']?.label, language) || property?.title || key;
}
