import { OptionChip } from '@/shared/ui/OptionChip';
import type { ShownProps } from '../fieldView';
import styles from '../Value.module.css';

export function ShownTags({ value }: ShownProps<string[]>) {
  return (
    <span className={styles.list}>
      {value.map((word) => (
        <OptionChip key={word} option={{ value: word, color: 'slate' }} />
      ))}
    </span>
  );
}
