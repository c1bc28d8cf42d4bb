import { htmlText } from '@/core/values/cleanHtml';
import { ShownHtml } from '../fields/ShownHtml';
import type { ShownProps } from '../fieldView';

export function ShownRichText({ value, whole }: ShownProps<string>) {
  return whole ? <ShownHtml html={value} /> : <span>{htmlText(value)}</span>;
}
