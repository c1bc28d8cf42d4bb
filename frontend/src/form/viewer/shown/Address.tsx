import { useRegions } from '@/core/region/regions';
import { addressText, type Address } from '@/core/values/address';
import type { ShownProps } from '../fieldView';

export function ShownAddress({ value }: ShownProps<Address>) {
  useRegions(value.region !== undefined);
  return <span>{addressText(value)}</span>;
}
