import { Button, Popover } from 'antd';
import { Columns3 } from 'lucide-react';
import { Suspense } from 'react';
import type { LiveForm } from '@/core/api/forms';
import { useT } from '@/shared/i18n/i18n';
import { later } from '@/shared/later/later';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import type { RecordListing } from './useRecordList';

const ColumnsPanel = later(() => import('../views/ColumnsPanel'));

/** Opens the choice of columns. */
export function ColumnsButton({ live, listing }: { live: LiveForm; listing: RecordListing }) {
  const t = useT('app.records');
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={
        <Suspense fallback={<RowsSkeleton rows={6} />}>
          <ColumnsPanel
            live={live}
            columns={listing.columns}
            frozen={listing.frozen}
            onChange={(columns) => {
              listing.change({ columns });
            }}
            onFrozen={(frozen) => {
              listing.change({ frozen });
            }}
          />
        </Suspense>
      }
    >
      <Button type="text" icon={<Columns3 size={15} />}>
        {t('columns.action')}
      </Button>
    </Popover>
  );
}
