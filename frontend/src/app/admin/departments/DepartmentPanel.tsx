import { Button, Dropdown } from 'antd';
import { ArrowLeft, MoreHorizontal, Pencil, Plus } from 'lucide-react';
import type { Department } from '@/core/api/departments';
import { departmentName, type DepartmentTree } from '@/core/department/departmentTree';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { DepartmentPeople } from './DepartmentPeople';
import styles from './departments.module.css';

interface Props {
  tree: DepartmentTree;
  department: Department;
  onBack: () => void;
  onEdit: () => void;
  onAdd: () => void;
  onRetire: (retired: boolean) => void;
  onDelete: () => void;
}

/** One department: what it is called, who leads it, who is in it. */
export function DepartmentPanel(props: Props) {
  const { tree, department, onBack, onEdit, onAdd, onRetire, onDelete } = props;
  const t = useT('app.admin');
  const language = useLanguage();
  const { id, retired, head, people, peopleWithin } = department;
  const above = department.parent && tree.path(department.parent, language);
  const other = language === 'en' ? department.name : department.nameEn;
  const name = departmentName(department, language);
  return (
    <section className={styles.panel} aria-label={name}>
      <header className={styles.head}>
        <Button
          className={styles.back}
          type="text"
          icon={<ArrowLeft size={18} />}
          aria-label={t('departments.back')}
          onClick={onBack}
        />
        <div className={styles.title}>
          {above && <p className={styles.above}>{above}</p>}
          <h2>
            {name}
            {retired && <small>{t('departments.isRetired')}</small>}
          </h2>
          {other && other !== name && <p className={styles.above}>{other}</p>}
        </div>
        <Button icon={<Pencil size={14} />} onClick={onEdit}>
          {t('departments.edit')}
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'add', label: t('departments.addBelow'), icon: <Plus size={14} />, disabled: retired },
              { key: 'retire', label: t(retired ? 'departments.useAgain' : 'departments.retire') },
              { key: 'delete', label: t('departments.delete'), danger: true },
            ],
            onClick: ({ key }) => {
              if (key === 'add') onAdd();
              else if (key === 'retire') onRetire(!retired);
              else onDelete();
            },
          }}
        >
          <Button type="text" icon={<MoreHorizontal size={18} />} aria-label={t('departments.more')} />
        </Dropdown>
      </header>
      <dl className={styles.facts}>
        <dt>{t('departments.head')}</dt>
        <dd>{head?.name ?? '—'}</dd>
        <dt>{t('departments.people')}</dt>
        <dd>{t('departments.counts', { own: people, all: peopleWithin })}</dd>
      </dl>
      <DepartmentPeople key={id} department={department} />
    </section>
  );
}
