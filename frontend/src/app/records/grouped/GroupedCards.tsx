import { useEffect, useId, useRef } from 'react';
import type { Field } from '@/core/api/catalog';
import type { LiveForm } from '@/core/api/forms';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Bone, RowsSkeleton } from '@/shared/ui/Skeleton';
import cards from '../list/cards.module.css';
import { RecordCard } from '../list/RecordCard';
import type { RecordListing } from '../list/useRecordList';
import type { ListSelection, PageSelection } from '../list/useSelection';
import type { Group } from './groupLines';
import { GroupTitle } from './GroupTitle';
import { useGrouped } from './useGrouped';
import styles from './grouped.module.css';

interface Props {
  app: string;
  live: LiveForm;
  listing: RecordListing;
  /** Where records can be chosen. */
  selection?: PageSelection;
  field: Field;
}

/** The list on a phone by the values of a field: a head for each that stays in sight, and its cards below. */
export default function GroupedCards({ selection, field, ...list }: Props) {
  const grouped = useGrouped(list.app, list.live, list.listing, field);
  const { groups, want, turn, pending, broken, loaded } = grouped;
  if (pending) return <RowsSkeleton rows={8} />;
  if (broken) return <ErrorState error={broken.error} onRetry={() => void broken.refetch()} />;
  return (
    <div className={styles.sections} data-choosing={selection?.choosing}>
      {groups.map((group) => (
        <GroupSection
          key={group.column.key}
          {...list}
          field={field}
          group={group}
          selection={selection?.within(loaded)}
          onTurn={turn}
          onEnd={want}
        />
      ))}
    </div>
  );
}

interface SectionProps extends Omit<Props, 'selection'> {
  group: Group;
  selection?: ListSelection;
  onTurn: (key: string) => void;
  onEnd: (groups: Group[]) => void;
}

function GroupSection({ group, field, onTurn, onEnd, ...card }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        <GroupTitle field={field} group={group} onTurn={onTurn} />
      </h2>
      {group.open && (
        <ul className={cards.cards}>
          {group.loaded.map((record) => (
            <li key={record.id}>
              <RecordCard {...card} record={record} />
            </li>
          ))}
          {!group.whole && <Coming group={group} onSeen={onEnd} />}
        </ul>
      )}
    </section>
  );
}

/** Stands where the next cards of a group will; asks for them when it comes in sight. */
function Coming({ group, onSeen }: { group: Group; onSeen: (groups: Group[]) => void }) {
  const element = useRef<HTMLLIElement>(null);
  const { more } = group;
  useEffect(() => {
    const watched = element.current;
    if (!watched || !more) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onSeen([group]);
      },
      { rootMargin: '300px' },
    );
    observer.observe(watched);
    return () => {
      observer.disconnect();
    };
  }, [group, more, onSeen]);
  return (
    <li ref={element} aria-busy="true">
      <Bone width="100%" height={108} />
    </li>
  );
}
