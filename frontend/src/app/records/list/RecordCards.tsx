import { Button } from 'antd';
import type { LiveForm } from '@/core/api/forms';
import { useT } from '@/shared/i18n/i18n';
import { RecordCard } from './RecordCard';
import type { RecordListing } from './useRecordList';
import type { ListSelection } from './useSelection';
import styles from './cards.module.css';

interface Props {
  app: string;
  live: LiveForm;
  listing: RecordListing;
  /** Where records can be chosen. */
  selection?: ListSelection;
}

/** The list on a phone. */
export function RecordCards({ listing, ...list }: Props) {
  const t = useT('app.records');
  const { items, records } = listing;
  return (
    <ul className={styles.cards} data-choosing={list.selection?.choosing}>
      {items.map((record) => (
        <li key={record.id}>
          <RecordCard {...list} listing={listing} record={record} />
        </li>
      ))}
      {records.hasNextPage && (
        <li>
          <Button
            block
            size="large"
            loading={records.isFetchingNextPage}
            onClick={() => void records.fetchNextPage()}
          >
            {t('shared:action.more')}
          </Button>
        </li>
      )}
    </ul>
  );
}
