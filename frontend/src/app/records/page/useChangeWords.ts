import { useQuery } from '@tanstack/react-query';
import type { Field } from '@/core/api/catalog';
import type { CleaningRule } from '@/core/api/cleaning';
import { keys } from '@/core/api/keys';
import type { HistoryItem } from '@/core/api/records';
import { listRules } from '@/core/api/rules';
import { mayBuild, useUser } from '@/core/session/useSession';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { useGroupLabels, useTagLabels } from '../useTagLabels';

/** Words for who or what changed something, and for what is not a field of the form. */
export function useChangeWords(app: string, fields: Field[], cleaning: CleaningRule[] = []) {
  const t = useT('app.records');
  const label = useLabel();
  const tagLabel = useTagLabels(app);
  const groupLabel = useGroupLabels(app);
  const user = useUser();
  const rules = useQuery({
    queryKey: keys.rules(app),
    queryFn: () => listRules(app),
    enabled: mayBuild(user),
  });

  const cleaned = (key: string): string => {
    const rule = cleaning.find((known) => known.key === key);
    return rule ? t('origin.cleaningNamed', { name: t(`cleaning.${rule.kind}`) }) : t('origin.cleaningRule');
  };
  return {
    who({ by, origin }: HistoryItem): string {
      if (by) return by.name;
      const [kind = '', key] = origin?.split(':') ?? [];
      if (kind === 'rule') {
        const rule = rules.data?.items.find((known) => known.key === key);
        return rule ? t('origin.ruleNamed', { name: label(rule.label) }) : t('origin.rule');
      }
      if (kind === 'cleaning' && key) return cleaned(key);
      return t(`origin.${kind || 'system'}`, { defaultValue: t('origin.system') });
    },
    field(key: string): string {
      if (key.startsWith('#')) return t(`change.${key.slice(1)}`, { defaultValue: key.slice(1) });
      return label(fields.find((known) => known.key === key)?.label, key);
    },
    value(key: string, value: unknown): string {
      if (value === null || value === undefined) return '—';
      if (key === '#tag') return tagLabel(String(value));
      return key === '#group' ? groupLabel(String(value)) : String(value);
    },
  };
}
