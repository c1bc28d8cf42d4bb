import { Button } from 'antd';
import { Network, Plus } from 'lucide-react';
import { useSearchParams } from 'react-router';
import type { DepartmentTree } from '@/core/department/departmentTree';
import { useDepartmentQuery } from '@/core/department/useDepartments';
import { useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import pageStyles from '@/shared/ui/Page.module.css';
import { DepartmentDrawer } from './departments/DepartmentDrawer';
import { DepartmentPanel } from './departments/DepartmentPanel';
import { DepartmentRows } from './departments/DepartmentRows';
import { useDepartmentActions } from './departments/useDepartmentActions';
import styles from './departments/departments.module.css';

/** Who belongs where: the tree of departments, and the people of the one chosen. */
export default function DepartmentsPage() {
  const t = useT('app.admin');
  const [parameters, setParameters] = useSearchParams();
  const query = useDepartmentQuery();
  const tree = query.data;
  const id = parameters.get('department') ?? undefined;
  const drawer = parameters.get('edit') ?? undefined;
  const show = (next: { department?: string; edit?: string }) => {
    setParameters(
      Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as Record<string, string>,
    );
  };
  const chosen = id === undefined ? undefined : tree?.byId.get(id);
  const add = (
    <Button
      type="primary"
      icon={<Plus size={16} />}
      onClick={() => {
        show({ department: id, edit: 'new' });
      }}
    >
      {t('departments.add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('departments.title')} actions={tree && tree.all.length > 0 ? add : undefined} />
      <div className={pageStyles.body}>
        {query.isPending && <RowsSkeleton />}
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {tree?.all.length === 0 && (
          <EmptyState icon={Network} title={t('departments.empty')} text={t('departments.emptyText')}>
            {add}
          </EmptyState>
        )}
        {tree && tree.all.length > 0 && <Directory tree={tree} chosen={chosen?.id} show={show} />}
      </div>
      {tree && (drawer === 'new' || (drawer === 'this' && chosen)) && (
        <DepartmentDrawer
          key={drawer}
          department={drawer === 'this' ? chosen : undefined}
          parent={chosen && !chosen.retired ? chosen.id : undefined}
          onClose={() => {
            show({ department: id });
          }}
          onSaved={(saved) => {
            show({ department: saved.id });
          }}
        />
      )}
    </>
  );
}

interface DirectoryProps {
  tree: DepartmentTree;
  chosen: string | undefined;
  show: (next: { department?: string; edit?: string }) => void;
}

function Directory({ tree, chosen, show }: DirectoryProps) {
  const t = useT('app.admin');
  const { move, retire, remove } = useDepartmentActions(tree, () => {
    show({});
  });
  const department = chosen === undefined ? undefined : tree.byId.get(chosen);
  return (
    <div className={styles.directory} data-chosen={department !== undefined}>
      <DepartmentRows
        tree={tree}
        chosen={chosen}
        onChoose={(id) => {
          show({ department: id });
        }}
        onMove={move}
      />
      {department ? (
        <DepartmentPanel
          tree={tree}
          department={department}
          onBack={() => {
            show({});
          }}
          onEdit={() => {
            show({ department: chosen, edit: 'this' });
          }}
          onAdd={() => {
            show({ department: chosen, edit: 'new' });
          }}
          onRetire={(retired) => {
            retire(department, retired);
          }}
          onDelete={() => {
            remove(department);
          }}
        />
      ) : (
        <p className={styles.hint}>{t('departments.choose')}</p>
      )}
    </div>
  );
}
