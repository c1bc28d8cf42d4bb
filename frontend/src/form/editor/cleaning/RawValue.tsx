import styles from './Cleaning.module.css';

/** A value exactly as it is stored; blanks, which nobody sees, are shown as `␣`. */
export function RawValue({ value }: { value: unknown }) {
  if (value === null || value === undefined || value === '') return <span>—</span>;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const [, start = '', middle = '', end = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return (
    <code className={styles.raw}>
      <Blanks of={start} />
      {middle}
      <Blanks of={end} />
    </code>
  );
}

function Blanks({ of }: { of: string }) {
  return of === '' ? null : <span className={styles.blank}>{'␣'.repeat(of.length)}</span>;
}
