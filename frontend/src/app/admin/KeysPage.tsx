import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { KeyRound, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { keys } from '@/core/api/keys';
import { deleteApiKey, listApiKeys, type ApiKey } from '@/core/api/users';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { DataTable, type DataColumn } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { errorText } from '@/shared/ui/errorText';
import { PageHeader } from '@/shared/ui/PageHeader';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import pageStyles from '@/shared/ui/Page.module.css';
import { KeyDrawer } from './KeyDrawer';

/** Keys for scripts and other systems. */
export default function KeysPage() {
  const t = useT('app.admin');
  const client = useQueryClient();
  const { message, modal } = useNotices();
  const [creating, setCreating] = useState(false);
  const query = useQuery({ queryKey: keys.apiKeys, queryFn: listApiKeys });
  const remove = useMutation({
    mutationFn: deleteApiKey,
    onError: (error) => void message.error(errorText(error, t)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.apiKeys }),
  });
  const ask = (key: ApiKey) =>
    void modal.confirm({
      title: t('keys.deleteTitle', { name: key.name }),
      content: t('keys.deleteText'),
      okText: t('keys.delete'),
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync(key.id),
    });
  const columns: DataColumn<ApiKey>[] = [
    { key: 'name', title: t('keys.name'), render: (key) => <strong>{key.name}</strong> },
    { key: 'role', title: t('users.role'), render: (key) => t(`role.${key.role}`) },
    {
      key: 'created',
      title: t('keys.created'),
      wideOnly: true,
      render: (key) => <RelativeTime at={key.createdAt} />,
    },
    {
      key: 'used',
      title: t('keys.used'),
      wideOnly: true,
      render: (key) => (key.lastUsedAt ? <RelativeTime at={key.lastUsedAt} /> : t('keys.never')),
    },
    {
      key: 'delete',
      title: '',
      width: 56,
      right: true,
      render: (key) => (
        <Button
          type="text"
          icon={<Trash2 size={15} />}
          aria-label={t('keys.deleteTitle', { name: key.name })}
          onClick={() => {
            ask(key);
          }}
        />
      ),
    },
  ];
  const add = (
    <Button
      type="primary"
      icon={<Plus size={16} />}
      onClick={() => {
        setCreating(true);
      }}
    >
      {t('keys.add')}
    </Button>
  );
  const none = query.data?.items.length === 0;
  return (
    <>
      <PageHeader title={t('keys.title')} actions={none ? undefined : add} />
      <div className={pageStyles.body}>
        {query.isPending && <RowsSkeleton rows={4} />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {none && (
          <EmptyState icon={KeyRound} title={t('keys.empty')} text={t('keys.emptyText')}>
            {add}
          </EmptyState>
        )}
        {query.data && !none && (
          <DataTable
            label={t('keys.title')}
            columns={columns}
            rows={query.data.items}
            rowKey={(key) => key.id}
          />
        )}
      </div>
      {creating && (
        <KeyDrawer
          onClose={() => {
            setCreating(false);
          }}
        />
      )}
    </>
  );
}
