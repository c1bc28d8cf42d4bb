import type { Department } from '@/core/api/departments';
import type { DepartmentTree } from '@/core/department/departmentTree';

export interface TreeRow {
  key: string;
  department: Department;
  children: TreeRow[];
}

/** The tree as rows; with a search only what fits it, what lies in that and what is above it. */
export function treeRows(tree: DepartmentTree, search: string, parent?: string): TreeRow[] {
  const wanted = search.trim().toLowerCase();
  return tree.below(parent).flatMap((department) => {
    const fits = `${department.name} ${department.nameEn ?? ''}`.toLowerCase().includes(wanted);
    const children = treeRows(tree, fits ? '' : search, department.id);
    return fits || children.length > 0 ? [{ key: department.id, department, children }] : [];
  });
}

/** Where something dropped goes: into what it was dropped on, or beside it. */
export const dropParent = (onto: Department, beside: boolean): string | undefined =>
  beside ? onto.parent : onto.id;
