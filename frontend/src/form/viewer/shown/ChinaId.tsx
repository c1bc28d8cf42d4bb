import { maskedChinaId } from '@/core/values/chinaId';
import type { ShownProps } from '../fieldView';

export function ShownChinaId({ value, whole }: ShownProps<string>) {
  return <span>{whole ? value : maskedChinaId(value)}</span>;
}
