import { useTagLabels } from './useTagLabels';
import styles from './records.module.css';

interface Props {
  app: string;
  tags: string[];
  /** How many are shown in words; the rest are counted, with their names on hover. */
  most?: number;
}

/** The tags of a record as words. */
export function Tags({ app, tags, most = tags.length }: Props) {
  const label = useTagLabels(app);
  if (tags.length === 0) return null;
  const rest = tags.slice(most).map(label);
  return (
    <span className={styles.tags}>
      {tags.slice(0, most).map((tag) => (
        <span key={tag} className={styles.tag} title={label(tag)}>
          {label(tag)}
        </span>
      ))}
      {rest.length > 0 && (
        <span className={styles.moreTags} title={rest.join(' · ')} aria-label={rest.join(' · ')} role="note">
          +{rest.length}
        </span>
      )}
    </span>
  );
}
