import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { htmlText } from '@/core/values/cleanHtml';
import type { FieldInputProps, FieldView, ShownProps } from '../fieldView';
import { ShownHtml } from './ShownHtml';
import styles from './richText.module.css';

const RichTextEditor = lazy(() => import('./RichTextEditor'));

function RichTextInput(props: FieldInputProps<string>) {
  return (
    <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 4 }} className={styles.waiting} />}>
      <RichTextEditor {...props} />
    </Suspense>
  );
}

function ShownRichText({ value, whole }: ShownProps<string>) {
  return whole ? <ShownHtml html={value} /> : <span>{htmlText(value)}</span>;
}

export const richTextView: FieldView = {
  type: 'rich_text',
  Input: RichTextInput,
  Shown: ShownRichText,
  group: true,
  wide: true,
};
