import { lazy } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { FetchedPicker, type PickerProps } from '@/shared/ui/FetchedPicker';

export interface DepartmentPickerProps extends PickerProps {
  /** Ids; at most one unless `many`. */
  value: string[];
  many?: boolean;
  /** How many at most, of many. */
  most?: number;
  /** Neither this one nor what lies in it is offered. */
  outside?: string;
  onChange: (ids: string[]) => void;
  onOpen?: (open: boolean) => void;
}

const DepartmentSelect = lazy(() => import('./DepartmentSelect'));

/** Picks from the tree of departments. */
export function DepartmentPicker(props: DepartmentPickerProps) {
  const t = useT('core.department');
  return (
    <FetchedPicker placeholder={t('choose')} variant={props.variant} style={props.style}>
      <DepartmentSelect {...props} />
    </FetchedPicker>
  );
}
