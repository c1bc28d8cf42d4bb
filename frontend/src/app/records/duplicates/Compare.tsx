import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState, type CSSProperties } from 'react';
import type { LiveForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { previewMerge, type Choices } from '@/core/api/merges';
import { useT } from '@/shared/i18n/i18n';
import { ErrorState } from '@/shared/ui/ErrorState';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { changing, chosen, differs, staysFirst, takeAll } from './choices';
import { CompareField } from './CompareField';
import { CompareHead } from './CompareHead';
import { Follows } from './Follows';
import { useMerge } from './useMerge';
import styles from './compare.module.css';

interface Props {
  app: string;
  live: LiveForm;
  /** The record that stays first. */
  ids: string[];
  onIds: (ids: string[]) => void;
  onDone: () => void;
}

/** Records side by side: which one stays, and field by field whose value it gets. */
export function Compare({ app, live, ids, onIds, onDone }: Props) {
  const t = useT('app.records');
  const form = live.form.key;
  const [own, setOwn] = useState<Choices>({});
  const [all, setAll] = useState(false);
  // The columns stay where they are when another record is to stay.
  const [order, setOrder] = useState(ids);
  const merge = useMerge(app, form);
  const preview = useQuery({
    queryKey: [...keys.duplicates(app, form), 'preview', ids],
    queryFn: () => previewMerge(app, form, ids),
    placeholderData: (previous) => previous,
    staleTime: 0,
  });
  if (preview.isPending) return <RowsSkeleton rows={12} />;
  if (preview.isError) {
    return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />;
  }
  const { records, proposed, lists } = preview.data;
  const columns = [
    ...order.filter((id) => ids.includes(id)),
    ...ids.filter((id) => !order.includes(id)),
  ].flatMap((id) => records.filter((record) => record.id === id));
  const stays = records[0];
  if (!stays) return null;
  const choices = chosen(proposed, own, ids);
  const fields = live.table.fields.filter((field) => field.key in proposed);
  const different = fields.filter((field) => differs(field.key, records));
  const shown = all || different.length === 0 ? fields : different;
  return (
    <form
      className={styles.compare}
      style={{ '--columns': columns.length } as CSSProperties}
      onSubmit={(event) => {
        event.preventDefault();
        void merge.merge(stays.id, records, choices).then((done) => {
          if (done) onDone();
        });
      }}
    >
      <div className={styles.sheet} tabIndex={0} role="group" aria-label={t('duplicates.sheet')}>
        <CompareHead
          app={app}
          form={form}
          columns={columns}
          stays={stays.id}
          onStays={(id) => {
            setOrder(columns.map((record) => record.id));
            onIds(staysFirst(ids, id));
          }}
          onTakeAll={(id) => {
            setOwn(takeAll(proposed, id));
          }}
          onLeaveOut={(id) => {
            onIds(ids.filter((other) => other !== id));
          }}
        />
        {shown.map((field) => (
          <CompareField
            key={field.key}
            field={field}
            columns={columns}
            choices={choices}
            list={lists.includes(field.key)}
            different={different.includes(field)}
            changed={preview.data.changed}
            onChoose={(from) => {
              setOwn((before) => ({ ...before, [field.key]: from }));
            }}
          />
        ))}
      </div>
      {different.length > 0 && different.length < fields.length && (
        <Checkbox
          checked={all}
          onChange={(event) => {
            setAll(event.target.checked);
          }}
        >
          {t('duplicates.showSame', { count: fields.length - different.length })}
        </Checkbox>
      )}
      <Follows preview={preview.data} stays={stays} changing={changing(choices, records).length} />
      <div className={styles.foot}>
        <Button onClick={onDone}>{t('view.cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={merge.busy} disabled={preview.isPlaceholderData}>
          {t('duplicates.mergeMany', { count: records.length })}
        </Button>
      </div>
    </form>
  );
}
