import { useDroppable } from '@dnd-kit/core';
import { FormInput } from 'lucide-react';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { EmptyState } from '@/shared/ui/EmptyState';
import { useFormEditing } from '../FormEditorContext';
import styles from '../FormEditor.module.css';
import { Elements } from './Elements';
import { useCanvasKeys } from './useCanvasKeys';

/** The form as its users see it, with every part to be picked up and moved. */
export function Canvas() {
  const t = useT('form.editor');
  const label = useLabel();
  const { form, layout, view } = useFormEditing();
  const onKeyDown = useCanvasKeys();
  const { setNodeRef } = useDroppable({ id: 'canvas', data: { canvas: true } });
  return (
    <div
      className={styles.canvas}
      onClick={() => {
        view.select();
      }}
      onKeyDown={onKeyDown}
    >
      <div ref={setNodeRef} className={styles.sheet}>
        <h1>{label(form.label, form.key)}</h1>
        <Elements elements={layout.elements} list={[]} />
        {layout.elements.length === 0 && (
          <EmptyState icon={FormInput} title={t('canvas.empty')} text={t('canvas.emptyHint')} compact />
        )}
      </div>
    </div>
  );
}
