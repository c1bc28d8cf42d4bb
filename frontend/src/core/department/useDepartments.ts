import { useQuery } from '@tanstack/react-query';
import { listDepartments } from '@/core/api/departments';
import { keys } from '@/core/api/keys';
import { DepartmentTree } from './departmentTree';

const read = async () => new DepartmentTree((await listDepartments()).items);

/** The departments; few enough to be read whole, once. */
export function useDepartmentQuery(enabled = true) {
  return useQuery({ queryKey: keys.departments, queryFn: read, enabled, staleTime: 300_000 });
}

/** The tree, as soon as it is there. */
export const useDepartments = (enabled = true): DepartmentTree | undefined =>
  useDepartmentQuery(enabled).data;
