import { useTagLabels } from './useTagLabels';
import styles from './records.module.css';

/** The tags of a record as words. */
export function Tags({ app, tags }: { app: string; tags: string[] }) {
  const label = useTagLabels(app);
  if (tags.length === 0) return null;
  return (
    <span className={styles.tags}>
      {tags.map((tag) => (
        <span key={tag} className={styles.tag}>
          {label(tag)}
        </span>
      ))}
    </span>
  );
}
