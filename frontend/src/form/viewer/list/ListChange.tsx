import { useT } from '@/shared/i18n/i18n';
import { OptionChip } from '@/shared/ui/OptionChip';
import styles from './list.module.css';
import { listChanges, type ListField } from './values';

interface Props {
  field: ListField;
  before: unknown;
  after: unknown;
  /** By id. */
  names: Record<string, string> | undefined;
}

/** Who or what somebody added to a list and took out of it. */
export function ListChange({ field: { listOf = '' }, before, after, names }: Props) {
  const t = useT('form.viewer');
  const changes = listChanges(before, after, listOf);
  return (
    <span className={styles.changes}>
      {(['added', 'removed'] as const)
        .filter((kind) => changes[kind].length > 0)
        .map((kind) => (
          <span key={kind} className={styles.change} data-kind={kind}>
            <span className={styles.what}>{t(`list.${kind}`)}</span>
            {changes[kind].map((id) => (
              <OptionChip key={id} option={{ value: names?.[id] ?? '…', color: 'slate' }} />
            ))}
          </span>
        ))}
    </span>
  );
}
