import { Button } from 'antd';
import { Undo2 } from 'lucide-react';
import type { BinItem } from '@/core/api/bin';
import { useT } from '@/shared/i18n/i18n';
import { DataTable, type DataColumn } from '@/shared/ui/DataTable';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import type { ListSelection } from '../list/useSelection';
import styles from './bin.module.css';

interface Props {
  items: BinItem[];
  selection: ListSelection;
  onRestore: (item: BinItem) => void;
}

/** What was deleted, by whom and when. */
export function BinTable({ items, selection, onRestore }: Props) {
  const t = useT('app.records');
  const columns: DataColumn<BinItem>[] = [
    {
      key: 'title',
      title: t('bin.record'),
      render: (item) => (
        <label className={styles.choose}>
          <input
            type="checkbox"
            checked={selection.has(item.id)}
            onClick={(event) => {
              selection.toggle(item.id, event.shiftKey);
            }}
            readOnly
          />
          <span>
            {item.title || '—'}
            {item.into && (
              <small className={styles.into}>
                {t('duplicates.mergedInto', { title: item.into.title || '—' })}
              </small>
            )}
          </span>
        </label>
      ),
    },
    {
      key: 'who',
      title: t('bin.who'),
      wideOnly: true,
      render: (item) => item.deletedBy?.name ?? t('origin.system'),
    },
    {
      key: 'when',
      title: t('bin.when'),
      width: '1%',
      render: (item) => (
        <span className={styles.whole}>
          <RelativeTime at={item.deletedAt} />
        </span>
      ),
    },
    {
      key: 'restore',
      title: '',
      width: '1%',
      right: true,
      render: (item) => (
        <Button
          size="small"
          icon={<Undo2 size={14} />}
          aria-label={t('bin.restoreOne', { title: item.title || '—' })}
          onClick={() => {
            onRestore(item);
          }}
        >
          {t('bin.restore')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <label className={styles.all}>
        <input
          type="checkbox"
          checked={selection.state === 'all'}
          ref={(box) => {
            if (box) box.indeterminate = selection.state === 'some';
          }}
          onChange={selection.toggleLoaded}
        />
        {t('bulk.selectAll')}
      </label>
      <DataTable label={t('bin.title')} columns={columns} rows={items} rowKey={(item) => item.id} />
    </>
  );
}
