import { Input } from 'antd';
import { lazy, Suspense, type CSSProperties } from 'react';
import { useT } from '@/shared/i18n/i18n';

export interface RegionPickerProps {
  id?: string;
  value: string | undefined;
  /** How deep it may go: 1 for provinces, 2 for cities, 3 for districts. */
  depth?: number;
  onChange: (code: string | undefined) => void;
  onBlur?: () => void;
  disabled?: boolean;
  allowClear?: boolean;
  status?: 'error';
  variant?: 'filled';
  style?: CSSProperties;
  'aria-label'?: string;
  'aria-describedby'?: string;
}

const RegionCascader = lazy(() => import('./RegionCascader'));

/** Picks a region of China; fetched when it is first drawn. */
export function RegionPicker(props: RegionPickerProps) {
  const t = useT('core.region');
  return (
    <Suspense
      fallback={<Input disabled placeholder={t('choose')} variant={props.variant} style={props.style} />}
    >
      <RegionCascader {...props} />
    </Suspense>
  );
}
