import { useDraggable } from '@dnd-kit/core';
import { Button, Dropdown } from 'antd';
import { Ellipsis } from 'lucide-react';
import { Link } from 'react-router';
import type { Field } from '@/core/api/catalog';
import type { LiveForm } from '@/core/api/forms';
import type { Rec } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { RecordValue } from '../RecordValue';
import { columnsOf, linkedColumn, tagsKey } from '../list/columns';
import type { RecordListing } from '../list/useRecordList';
import { Tags } from '../Tags';
import type { KanbanColumn } from './columns';
import { useColumnTitle } from './useColumnTitle';
import styles from './kanban.module.css';

interface BodyProps {
  app: string;
  live: LiveForm;
  listing: RecordListing;
  record: Rec;
  /** The field the columns stand for. */
  without: string;
}

const mostFacts = 4;

/** The title of a record and the first fields of the list that it has. */
export function CardBody({ app, live, listing, record, without }: BodyProps) {
  const label = useLabel();
  const columns = columnsOf(live, listing.columns);
  const linked = linkedColumn(live, columns);
  const facts = columns
    .flatMap(({ field }) => (field && field.key !== linked && field.key !== without ? [field] : []))
    .filter((field) => record.values[field.key] !== undefined && record.values[field.key] !== null)
    .slice(0, mostFacts);
  return (
    <>
      <Link to={appPath.record(app, live.form.key, record.id)} className={styles.title} draggable={false}>
        {record.title || '—'}
      </Link>
      <dl className={styles.facts}>
        {facts.map((field) => (
          <div key={field.key}>
            <dt>{label(field.label, field.key)}</dt>
            <dd>
              <RecordValue record={record} field={field} />
            </dd>
          </div>
        ))}
      </dl>
      {columns.some(({ key }) => key === tagsKey) && <Tags app={app} tags={record.tags} most={2} />}
    </>
  );
}

interface Props extends Omit<BodyProps, 'without'> {
  field: Field;
  columns: KanbanColumn[];
  movable: boolean;
  onMove: (to: KanbanColumn) => void;
}

/** A record to be dragged to another column, or sent there by its menu. */
export function KanbanCard({ field, columns, movable, onMove, ...body }: Props) {
  const t = useT('app.records');
  const titleOf = useColumnTitle(field);
  const { record } = body;
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: record.id,
    data: { record },
    disabled: !movable,
  });
  const others = columns.filter(({ value }) => value !== (record.values[field.key] ?? undefined));
  return (
    <article
      ref={setNodeRef}
      className={styles.card}
      data-movable={movable}
      data-away={isDragging}
      {...listeners}
    >
      <CardBody {...body} without={field.key} />
      {movable && (
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            items: [
              {
                key: 'to',
                type: 'group',
                label: t('kanban.moveTo'),
                children: others.map((column) => ({ key: `to-${column.key}`, label: titleOf(column) })),
              },
            ],
            onClick: ({ key }) => {
              const to = others.find((column) => `to-${column.key}` === key);
              if (to) onMove(to);
            },
          }}
        >
          <Button
            type="text"
            size="small"
            className={styles.menu}
            icon={<Ellipsis size={16} />}
            aria-label={t('kanban.move', { title: record.title || '—' })}
          />
        </Dropdown>
      )}
    </article>
  );
}
