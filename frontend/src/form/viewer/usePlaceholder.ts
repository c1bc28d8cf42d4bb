import type { Property } from '@/core/api/forms';
import { useLabel } from '@/shared/i18n/useLabel';

/** The field's own placeholder, if it has one. */
export function usePlaceholder(property: Property): string | undefined {
  const label = useLabel();
  const own = property['x-eddy']?.placeholder;
  return own ? label(own) : undefined;
}
