import type { KeyboardEvent } from 'react';
import styles from './Tabs.module.css';

export interface Tab {
  key: string;
  label: string;
  /** How many there are behind it. */
  count?: number;
}

interface Props {
  /** What the tabs are of. */
  label: string;
  tabs: readonly Tab[];
  value: string;
  onChange: (key: string) => void;
  className?: string;
}

const steps: Partial<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Tabs in a row; the arrows go from one to the next. */
export function Tabs({ label, tabs, value, onChange, className = '' }: Props) {
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    const at = tabs.findIndex(({ key }) => key === value);
    const next = step === undefined ? undefined : tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.key)}"]`)?.focus();
    onChange(next.key);
  };
  return (
    <div className={`${styles.tabs} ${className}`} role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map(({ key, label: name, count }) => (
        <button
          key={key}
          type="button"
          role="tab"
          data-tab={key}
          aria-selected={key === value}
          tabIndex={key === value ? 0 : -1}
          onClick={() => {
            onChange(key);
          }}
        >
          {name}
          {count !== undefined && <span>{count}</span>}
        </button>
      ))}
    </div>
  );
}
