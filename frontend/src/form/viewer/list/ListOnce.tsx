import { OptionChip } from '@/shared/ui/OptionChip';
import styles from './list.module.css';

interface Props {
  ids: readonly unknown[];
  /** By id. */
  names: Record<string, string> | undefined;
}

/** What a field held from the time when it held several. */
export function ListOnce({ ids, names }: Props) {
  return (
    <span className={styles.chips}>
      {ids.map(String).map((id) => (
        <OptionChip key={id} option={{ value: names?.[id] ?? '…', color: 'slate' }} />
      ))}
    </span>
  );
}
