import { useRegions } from '@/core/region/regions';
import type { ShownProps } from '../fieldView';

export function ShownRegion({ value }: ShownProps<string>) {
  const regions = useRegions();
  return <span>{regions?.text(value) ?? value}</span>;
}
