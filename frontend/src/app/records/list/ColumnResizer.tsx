import type { KeyboardEvent, PointerEvent } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { boundedWidth } from './columnText';
import styles from './list.module.css';

interface Props {
  name: string;
  width: number;
  /** While it is dragged. */
  onPreview: (width: number) => void;
  onWidth: (width: number) => void;
  /** Back to what suits the field. */
  onAuto: () => void;
}

const keyStep = 16;

/** The edge of a column's head: dragged, or moved with ← →; a double click lets the column fit by itself. */
export function ColumnResizer({ name, width, onPreview, onWidth, onAuto }: Props) {
  const t = useT('app.records');
  const drag = (start: PointerEvent<HTMLElement>) => {
    const handle = start.currentTarget;
    const from = start.clientX;
    const at = (event: globalThis.PointerEvent) => boundedWidth(width + event.clientX - from);
    const move = (event: globalThis.PointerEvent) => {
      onPreview(at(event));
    };
    const end = (event: globalThis.PointerEvent) => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
      if (event.clientX !== from) onWidth(at(event));
    };
    start.preventDefault();
    handle.setPointerCapture(start.pointerId);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -keyStep, ArrowRight: keyStep }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onWidth(boundedWidth(width + step));
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t('columns.resize', { name })}
      aria-valuenow={Math.round(width)}
      aria-valuemin={60}
      aria-valuemax={1200}
      tabIndex={0}
      className={styles.resizer}
      onPointerDown={drag}
      onDoubleClick={onAuto}
      onKeyDown={onKey}
    />
  );
}
