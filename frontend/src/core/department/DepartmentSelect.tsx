import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import type { Language } from '@/shared/i18n/language';
import { useClearable } from '@/shared/ui/useClearable';
import { departmentName, type DepartmentTree } from './departmentTree';
import type { DepartmentPickerProps } from './DepartmentPicker';
import { useDepartmentQuery } from './useDepartments';

interface Choice {
  value: string;
  title: string;
  /** What is searched. */
  path: string;
  children: Choice[];
}

function choices(tree: DepartmentTree, language: Language, outside?: string, parent?: string): Choice[] {
  return tree
    .below(parent)
    .filter((one) => !one.retired && one.id !== outside)
    .map((one) => ({
      value: one.id,
      title: departmentName(one, language),
      path: `${tree.path(one.id, 'zh-CN')} ${tree.path(one.id, 'en')}`.toLowerCase(),
      children: choices(tree, language, outside, one.id),
    }));
}

/** The tree of departments in use; what is chosen and retired stays readable. */
export default function DepartmentSelect(props: DepartmentPickerProps) {
  const { value, many = false, most, outside, onChange, onOpen, allowClear = false, ...rest } = props;
  const t = useT('core.department');
  const clearable = useClearable();
  const language = useLanguage();
  const { data: tree, isPending } = useDepartmentQuery();
  const offered = useMemo(() => (tree ? choices(tree, language, outside) : []), [tree, language, outside]);
  const chosen = value.map((id) => ({ value: id, label: tree?.label(id, language) ?? '…' }));
  return (
    <TreeSelect
      {...rest}
      labelInValue
      multiple={many}
      maxCount={most}
      value={many ? chosen : chosen[0]}
      treeData={offered}
      treeDefaultExpandAll={(tree?.all.length ?? 0) <= 40}
      showSearch={{
        filterTreeNode: (typed, node) =>
          (node as unknown as Choice).path.includes(typed.trim().toLowerCase()),
      }}
      loading={isPending}
      allowClear={allowClear && clearable}
      placeholder={t('choose')}
      notFoundContent={isPending ? t('shared:state.loading') : t('none')}
      popupMatchSelectWidth={false}
      styles={{ popup: { root: { minWidth: 240, maxHeight: 360 } } }}
      onOpenChange={onOpen}
      onChange={(next: unknown) => {
        const picked = Array.isArray(next) ? next : next ? [next] : [];
        onChange(picked.map((one: { value: string }) => one.value));
      }}
    />
  );
}
