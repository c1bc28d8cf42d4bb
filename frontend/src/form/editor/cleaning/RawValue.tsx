import styles from './Cleaning.module.css';

/** A value exactly as it is stored, blanks included. */
export function RawValue({ value }: { value: unknown }) {
  if (value === null || value === undefined || value === '') return <span>—</span>;
  return <code className={styles.raw}>{typeof value === 'string' ? value : JSON.stringify(value)}</code>;
}
