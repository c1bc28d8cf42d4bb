import { useLabel } from '@/shared/i18n/useLabel';
import styles from './OptionChip.module.css';

interface Option {
  value: string;
  label?: Record<string, string | undefined> | string;
  color?: string;
}

const shapes: Record<string, string> = { high: '▲', medium: '◆', low: '●' };
const warm = new Set(['red', 'orange', 'amber', 'yellow', 'teal', 'green']);

/** Levels of risk carry a shape besides their colour. */
export function optionShape(option: Option): string | undefined {
  return option.color && warm.has(option.color) ? shapes[option.value] : undefined;
}

/** An option in its colour: always with its word, and with a shape where it is a level. */
export function OptionChip({ option, bare = false }: { option: Option; bare?: boolean }) {
  const label = useLabel();
  const text = label(option.label, option.value);
  const shape = optionShape(option);
  if (!option.color && !bare) return <span>{text}</span>;
  return (
    <span className={bare ? styles.bare : styles.chip} data-color={option.color ?? 'slate'}>
      {shape && (
        <span className={styles.shape} aria-hidden="true">
          {shape}
        </span>
      )}
      {text}
    </span>
  );
}
