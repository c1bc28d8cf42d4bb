import { Plus } from 'lucide-react';
import styles from './link.module.css';

/** Stands in the list of a picker for one that is not there yet. */
export const another = '+';

/** Offers to make another one, below what was found. */
function AddOption({ text }: { text: string }) {
  return (
    <span className={styles.add}>
      <Plus size={14} aria-hidden="true" /> {text}
    </span>
  );
}

/**
 * The offer as an option. Until the search is `settled` it cannot be taken: Enter would make anew what is about to be
 * found.
 */
export const addOption = ({ text }: { text: string }, settled: boolean) => ({
  value: another,
  label: <AddOption text={text} />,
  disabled: !settled,
});
