import { useDepartments } from '@/core/department/useDepartments';
import { useLanguage } from '@/shared/i18n/i18n';
import type { ShownProps } from '../fieldView';

export function ShownDepartment({ value, whole }: ShownProps<string>) {
  const language = useLanguage();
  const tree = useDepartments();
  const path = tree?.path(value, language);
  return <span title={path}>{(whole ? path : tree?.label(value, language)) || '…'}</span>;
}
