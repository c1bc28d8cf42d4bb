import { Plus } from 'lucide-react';
import styles from './link.module.css';

/** Stands in the list of a picker for one that is not there yet. */
export const another = '+';

/** Offers to make another one, below what was found. */
export function AddOption({ text }: { text: string }) {
  return (
    <span className={styles.add}>
      <Plus size={14} aria-hidden="true" /> {text}
    </span>
  );
}
