import { ChevronDown, ChevronRight } from 'lucide-react';
import type { Field } from '@/core/api/catalog';
import { formatInteger } from '@/shared/format/number';
import { useLanguage } from '@/shared/i18n/i18n';
import { OptionChip } from '@/shared/ui/OptionChip';
import { useColumnTitle } from '../kanban/useColumnTitle';
import type { Group } from './groupLines';
import styles from './grouped.module.css';

interface Props {
  field: Field;
  group: Group;
  /** Left out by the keyboard, which is on the line instead. */
  passed?: boolean;
  onTurn: (key: string) => void;
}

/** What a group is called and how many are in it; a click folds and unfolds it. */
export function GroupTitle({ field, group: { column, open }, passed, onTurn }: Props) {
  const titleOf = useColumnTitle(field);
  const language = useLanguage();
  const option = field.options?.find(({ value }) => value === column.value);
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <button
      type="button"
      className={styles.title}
      tabIndex={passed ? -1 : undefined}
      aria-expanded={open}
      onClick={() => {
        onTurn(column.key);
      }}
    >
      <Chevron size={15} aria-hidden="true" />
      {option ? <OptionChip option={option} /> : <span>{titleOf(column)}</span>}
      <span className={styles.count}>{formatInteger(column.count, language)}</span>
    </button>
  );
}
