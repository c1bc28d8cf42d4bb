import { Input, Tree } from 'antd';
import { ChevronDown, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Department } from '@/core/api/departments';
import { departmentName, type DepartmentTree } from '@/core/department/departmentTree';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useClearableInput } from '@/shared/ui/useClearable';
import { dropParent, treeRows, type TreeRow } from './treeRows';
import styles from './departments.module.css';

interface Props {
  tree: DepartmentTree;
  chosen: string | undefined;
  onChoose: (id: string) => void;
  onMove: (department: Department, parent: string | undefined) => void;
}

/** The tree: one is chosen with a click or with the arrow keys, and dragged to where it belongs. */
export function DepartmentRows({ tree, chosen, onChoose, onMove }: Props) {
  const t = useT('app.admin');
  const clearable = useClearableInput();
  const [search, setSearch] = useState('');
  const rows = useMemo(() => treeRows(tree, search), [tree, search]);
  const [closed, setClosed] = useState<Set<string>>(new Set());
  const open = tree.all.map(({ id }) => id).filter((id) => search.trim() !== '' || !closed.has(id));
  return (
    <div className={styles.tree}>
      <Input
        prefix={<Search size={14} aria-hidden="true" />}
        value={search}
        allowClear={clearable}
        placeholder={t('departments.search')}
        aria-label={t('departments.search')}
        onChange={(event) => {
          setSearch(event.target.value);
        }}
      />
      {rows.length === 0 ? (
        <p className={styles.nothing}>{t('departments.notFound')}</p>
      ) : (
        <Tree<TreeRow>
          blockNode
          aria-label={t('departments.title')}
          treeData={rows}
          selectedKeys={chosen ? [chosen] : []}
          expandedKeys={open}
          switcherIcon={<ChevronDown size={14} aria-hidden="true" />}
          draggable={{ icon: false }}
          titleRender={({ department }) => <Name department={department} />}
          onSelect={(_, { node }) => {
            onChoose(node.key);
          }}
          onExpand={(expanded) => {
            setClosed(new Set(tree.all.map(({ id }) => id).filter((id) => !expanded.includes(id))));
          }}
          allowDrop={({ dragNode, dropNode }) => !tree.isWithin(dropNode.key, dragNode.key)}
          onDrop={({ dragNode, node, dropToGap }) => {
            onMove(dragNode.department, dropParent(node.department, dropToGap));
          }}
        />
      )}
    </div>
  );
}

function Name({ department }: { department: Department }) {
  const t = useT('app.admin');
  const language = useLanguage();
  return (
    <span className={styles.name} data-retired={department.retired}>
      <span>{departmentName(department, language)}</span>
      {department.retired && <small>{t('departments.isRetired')}</small>}
      {department.people > 0 && <small className={styles.count}>{department.people}</small>}
    </span>
  );
}
