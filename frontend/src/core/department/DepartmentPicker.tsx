import { Input } from 'antd';
import { lazy, Suspense, type CSSProperties } from 'react';
import { useT } from '@/shared/i18n/i18n';

export interface DepartmentPickerProps {
  id?: string;
  /** Ids; at most one unless `many`. */
  value: string[];
  many?: boolean;
  /** Neither this one nor what lies in it is offered. */
  outside?: string;
  onChange: (ids: string[]) => void;
  onOpen?: (open: boolean) => void;
  onBlur?: () => void;
  disabled?: boolean;
  allowClear?: boolean;
  status?: 'error';
  variant?: 'filled';
  style?: CSSProperties;
  'aria-label'?: string;
  'aria-describedby'?: string;
}

const DepartmentSelect = lazy(() => import('./DepartmentSelect'));

/** Picks from the tree of departments; fetched when it is first drawn. */
export function DepartmentPicker(props: DepartmentPickerProps) {
  const t = useT('core.department');
  return (
    <Suspense
      fallback={<Input disabled placeholder={t('choose')} variant={props.variant} style={props.style} />}
    >
      <DepartmentSelect {...props} />
    </Suspense>
  );
}
