import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus, UserRound } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { keys } from '@/core/api/keys';
import type { User } from '@/core/api/session';
import { listUsers } from '@/core/api/users';
import { useApps } from '@/core/app/useApp';
import { useDepartments } from '@/core/department/useDepartments';
import { useLabel } from '@/shared/i18n/useLabel';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { DataTable, type DataColumn } from '@/shared/ui/DataTable';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { OptionChip } from '@/shared/ui/OptionChip';
import { PageHeader } from '@/shared/ui/PageHeader';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import pageStyles from '@/shared/ui/Page.module.css';
import { UserDrawer } from './UserDrawer';

const roleColors = { admin: 'purple', builder: 'blue', staff: 'teal', viewer: 'slate' };

/** Who may sign in, and what each may do. */
export default function UsersPage() {
  const t = useT('app.admin');
  const label = useLabel();
  const language = useLanguage();
  const tree = useDepartments();
  const [parameters, setParameters] = useSearchParams();
  const query = useQuery({ queryKey: keys.users, queryFn: listUsers });
  const apps = useApps().data ?? [];
  const open = (id: string | undefined) => {
    setParameters(id ? { user: id } : {});
  };
  const roleNames = (user: User) =>
    apps.flatMap((app) =>
      (user.apps?.[app.key] ?? []).map((key) =>
        label(app.roles.find((role) => role.key === key)?.label, key),
      ),
    );
  const columns: DataColumn<User>[] = [
    {
      key: 'name',
      title: t('users.name'),
      render: (user) => (
        <button
          type="button"
          className={pageStyles.link}
          onClick={() => {
            open(user.id);
          }}
        >
          {user.name}
        </button>
      ),
    },
    { key: 'username', title: t('users.username'), wideOnly: true, render: (user) => user.username },
    {
      key: 'role',
      title: t('users.role'),
      render: (user) => (
        <OptionChip
          option={{ value: user.role, label: t(`role.${user.role}`), color: roleColors[user.role] }}
        />
      ),
    },
    {
      key: 'apps',
      title: t('users.appRoles'),
      wideOnly: true,
      render: (user) => roleNames(user).join(' · ') || '—',
    },
    {
      key: 'departments',
      title: t('users.departments'),
      wideOnly: true,
      render: (user) =>
        (user.departments ?? []).map((id) => tree?.label(id, language) ?? '…').join(' · ') || '—',
    },
    { key: 'email', title: t('users.email'), wideOnly: true, render: (user) => user.email ?? '—' },
    {
      key: 'state',
      title: t('users.state'),
      render: (user) =>
        user.active && user.hasPassword ? (
          t('users.active')
        ) : (
          <span className={pageStyles.muted}>{t(user.active ? 'users.noPassword' : 'users.inactive')}</span>
        ),
    },
  ];
  const wanted = parameters.get('user');
  const chosen = query.data?.items.find((user) => user.id === wanted);
  return (
    <>
      <PageHeader
        title={t('users.title')}
        actions={
          <Button
            type="primary"
            icon={<Plus size={16} />}
            onClick={() => {
              open('new');
            }}
          >
            {t('users.add')}
          </Button>
        }
      />
      <div className={pageStyles.body}>
        {query.isPending && <RowsSkeleton />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.data?.items.length === 0 && <EmptyState icon={UserRound} title={t('users.empty')} />}
        {query.data && query.data.items.length > 0 && (
          <DataTable
            label={t('users.title')}
            columns={columns}
            rows={query.data.items}
            rowKey={(user) => user.id}
            onOpen={(user) => {
              open(user.id);
            }}
          />
        )}
      </div>
      {(chosen ?? (wanted === 'new' ? 'new' : undefined)) && (
        <UserDrawer
          key={wanted}
          user={chosen}
          apps={apps}
          onClose={() => {
            open(undefined);
          }}
        />
      )}
    </>
  );
}
