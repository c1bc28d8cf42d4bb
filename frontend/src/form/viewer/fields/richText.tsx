import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import type { FieldInputProps, FieldView } from '../fieldView';
import styles from './richText.module.css';

const RichTextEditor = lazy(() => import('./RichTextEditor'));

function RichTextInput(props: FieldInputProps<string>) {
  return (
    <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 4 }} className={styles.waiting} />}>
      <RichTextEditor {...props} />
    </Suspense>
  );
}

export const richTextView: FieldView = {
  type: 'rich_text',
  Input: RichTextInput,
  group: true,
  wide: true,
};
