import { useMemo, type ReactNode } from 'react';
import styles from './Json.module.css';

export interface TextViewProps {
  /** What this is and what it is for. */
  hint: string;
  value: unknown;
  actions: (text: string) => ReactNode;
  children?: ReactNode;
}

/** A document as text, with what can be done with it. */
export function TextView({ hint, value, actions, children }: TextViewProps) {
  const text = useMemo(() => JSON.stringify(value, null, 2), [value]);
  return (
    <>
      <div className={styles.head}>
        <p>{hint}</p>
        {actions(text)}
      </div>
      <div className={styles.body}>
        <pre tabIndex={0}>{text}</pre>
        {children}
      </div>
    </>
  );
}
