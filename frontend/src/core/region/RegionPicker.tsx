import { lazy } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { FetchedPicker, type PickerProps } from '@/shared/ui/FetchedPicker';

export interface RegionPickerProps extends PickerProps {
  value: string | undefined;
  /** How deep it may go: 1 for provinces, 2 for cities, 3 for districts. */
  depth?: number;
  onChange: (code: string | undefined) => void;
}

const RegionCascader = lazy(() => import('./RegionCascader'));

/** Picks a region of China. */
export function RegionPicker(props: RegionPickerProps) {
  const t = useT('core.region');
  return (
    <FetchedPicker placeholder={t('choose')} variant={props.variant} style={props.style}>
      <RegionCascader {...props} />
    </FetchedPicker>
  );
}
