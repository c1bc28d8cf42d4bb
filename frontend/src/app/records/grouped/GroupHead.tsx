import type { Field } from '@/core/api/catalog';
import { Bone } from '@/shared/ui/Skeleton';
import type { LinePlace } from '../list/lines';
import type { Group } from './groupLines';
import { GroupTitle } from './GroupTitle';
import styles from './grouped.module.css';

interface Props extends LinePlace {
  field: Field;
  /** None where a record stands that is still on its way. */
  group: Group | undefined;
  onTurn: (key: string) => void;
}

/** What stands above the records of a group. */
export function GroupHead({ line, id, current, style, field, group, onTurn }: Props) {
  if (!group) {
    return (
      <div role="row" className={styles.coming} style={style} aria-busy="true">
        <div role="gridcell">
          <Bone width="38%" />
        </div>
      </div>
    );
  }
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
        <GroupTitle field={field} group={group} passed onTurn={onTurn} />
      </div>
    </div>
  );
}
