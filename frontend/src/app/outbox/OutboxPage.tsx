import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { Mail, SearchX, Send, Smartphone } from 'lucide-react';
import { useParams, useSearchParams } from 'react-router';
import { keys } from '@/core/api/keys';
import { listTouches, type Touch } from '@/core/api/touches';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { DataTable, type DataColumn } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import pageStyles from '@/shared/ui/Page.module.css';
import { MoreButton } from '@/shared/ui/MoreButton';
import { useClearable } from '@/shared/ui/useClearable';
import { TouchDrawer } from './TouchDrawer';
import { TouchReason, TouchStateChip } from './TouchStateChip';
import { filterStates } from './touchState';
import styles from './outbox.module.css';

const channels = ['email', 'sms', 'push'] as const;

/** Every message to a customer and how it fared. */
export default function OutboxPage() {
  const t = useT('app.outbox');
  const clearable = useClearable();
  const label = useLabel();
  const { app = '' } = useParams();
  const [parameters, setParameters] = useSearchParams();
  const filter = {
    state: parameters.get('state') ?? undefined,
    channel: parameters.get('channel') ?? undefined,
  };
  const query = useInfiniteQuery({
    queryKey: [...keys.touches(app), filter],
    queryFn: ({ pageParam }) => listTouches(app, { ...filter, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const openId = parameters.get('message');
  const set = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(parameters);
    if (value) next.set(name, value);
    else next.delete(name);
    setParameters(next, { replace: name !== 'message' });
  };

  const columns: DataColumn<Touch>[] = [
    {
      key: 'who',
      title: t('who'),
      render: (touch) => (
        <button
          type="button"
          className={pageStyles.link}
          onClick={() => {
            set('message', touch.id);
          }}
        >
          {touch.record.title}
        </button>
      ),
    },
    {
      key: 'message',
      title: t('message'),
      render: (touch) => (
        <span className={styles.message}>
          {touch.channel === 'email' ? <Mail size={15} /> : <Smartphone size={15} />}
          <span>{label(touch.message.label, touch.message.key)}</span>
        </span>
      ),
    },
    {
      key: 'state',
      title: t('how'),
      render: (touch) => (
        <span className={styles.state}>
          <TouchStateChip touch={touch} />
          <TouchReason reason={touch.reason} />
        </span>
      ),
    },
    {
      key: 'from',
      title: t('from'),
      wideOnly: true,
      render: (touch) => label(touch.flow?.label ?? touch.rule?.label, '—'),
    },
    {
      key: 'at',
      title: t('at'),
      wideOnly: true,
      render: (touch) => <RelativeTime at={touch.sentAt ?? touch.queuedAt} />,
    },
  ];
  const body = () => {
    if (query.isPending) return <RowsSkeleton rows={10} />;
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    if (items.length === 0) {
      const filtered = filter.state ?? filter.channel;
      return filtered ? (
        <EmptyState icon={SearchX} title={t('noneFound')}>
          <Button
            onClick={() => {
              setParameters({}, { replace: true });
            }}
          >
            {t('shared:action.clearFilters')}
          </Button>
        </EmptyState>
      ) : (
        <EmptyState icon={Send} title={t('empty')} text={t('emptyText')} />
      );
    }
    return (
      <>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={items}
          rowKey={(touch) => touch.id}
          current={openId ?? undefined}
          onOpen={(touch) => {
            set('message', touch.id);
          }}
        />
        <MoreButton query={query} />
      </>
    );
  };
  const opened = items.find((touch) => touch.id === openId);
  return (
    <>
      <PageHeader title={t('title')}>
        <div className={styles.filters}>
          <Select
            allowClear={clearable}
            placeholder={t('anyState')}
            aria-label={t('how')}
            value={filter.state}
            style={{ minWidth: 140 }}
            options={filterStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
            onChange={(value?: string) => {
              set('state', value);
            }}
          />
          <Select
            allowClear={clearable}
            placeholder={t('anyChannel')}
            aria-label={t('channelLabel')}
            value={filter.channel}
            style={{ minWidth: 140 }}
            options={channels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
            onChange={(value?: string) => {
              set('channel', value);
            }}
          />
        </div>
      </PageHeader>
      <div className={pageStyles.body}>{body()}</div>
      {opened && (
        <TouchDrawer
          app={app}
          touch={opened}
          onClose={() => {
            set('message', undefined);
          }}
        />
      )}
    </>
  );
}
