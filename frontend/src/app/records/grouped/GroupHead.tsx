import { ChevronDown, ChevronRight } from 'lucide-react';
import type { Field } from '@/core/api/catalog';
import { formatInteger } from '@/shared/format/number';
import { useLanguage } from '@/shared/i18n/i18n';
import { OptionChip } from '@/shared/ui/OptionChip';
import { Bone } from '@/shared/ui/Skeleton';
import { useColumnTitle } from '../kanban/useColumnTitle';
import type { LinePlace } from '../list/lines';
import type { Group } from './groupLines';
import styles from './grouped.module.css';

interface Props extends LinePlace {
  field: Field;
  /** None where a record stands that is still on its way. */
  group: Group | undefined;
  onTurn: (key: string) => void;
}

/** What stands above the records of a group. */
export function GroupHead({ line, id, current, style, field, group, onTurn }: Props) {
  const titleOf = useColumnTitle(field);
  const language = useLanguage();
  if (!group) {
    return (
      <div role="row" className={styles.coming} style={style} aria-busy="true">
        <div role="gridcell">
          <Bone width="38%" />
        </div>
      </div>
    );
  }
  const { column, open } = group;
  const option = field.options?.find(({ value }) => value === column.value);
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      className={styles.head}
      data-row={line}
      data-current={current}
      style={style}
    >
      <div role="gridcell" id={id} data-at={current}>
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={open}
          onClick={() => {
            onTurn(column.key);
          }}
        >
          <Chevron size={15} aria-hidden="true" />
          {option ? <OptionChip option={option} /> : <span>{titleOf(column)}</span>}
          <span className={styles.count}>{formatInteger(column.count, language)}</span>
        </button>
      </div>
    </div>
  );
}
