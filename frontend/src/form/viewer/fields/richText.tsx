import { lazy, Suspense } from 'react';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import type { FieldInputProps, FieldView } from '../fieldView';
import styles from './richText.module.css';

const RichTextEditor = lazy(() => import('./RichTextEditor'));

function RichTextInput(props: FieldInputProps<string>) {
  return (
    <Suspense
      fallback={
        <div className={styles.waiting}>
          <RowsSkeleton rows={4} height={32} />
        </div>
      }
    >
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
