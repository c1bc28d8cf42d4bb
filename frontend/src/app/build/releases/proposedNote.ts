import type { Change } from '@/core/api/documents';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';

/** How many documents a note names before it counts the rest. */
const named = 3;

/** What changed, as the first words of a note. */
export function useProposedNote(changes: readonly Change[]): string {
  const t = useT('app.build');
  const label = useLabel();
  const first = changes
    .slice(0, named)
    .map((one) =>
      t('releases.proposed', { change: t(`releases.${one.change}`), name: label(one.label, one.key) }),
    )
    .join(t('releases.then'));
  const rest = changes.length - named;
  return rest > 0 ? t('releases.andMore', { first, count: rest }) : first;
}
