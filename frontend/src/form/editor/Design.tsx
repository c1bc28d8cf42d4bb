import { DndContext, DragOverlay, type DragEndEvent } from '@dnd-kit/core';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { FormDocument } from '@/core/api/forms';
import { Canvas } from './canvas/Canvas';
import { CanvasContext, type CanvasParts, type Dragging } from './canvas/CanvasContext';
import { DraggedName } from './canvas/DraggedName';
import { onTheForm, useDragSensors } from './canvas/dragging';
import { MoveElement } from './commands/MoveElement';
import { MoveElements } from './commands/MoveElements';
import styles from './FormEditor.module.css';
import { useFormEditing, type Dragged, type Drop } from './FormEditorContext';
import { FocusRequest } from './model/FocusRequest';
import { hasRoomBeside, keyOfScope, moveTo } from './model/layout';
import { pickOf, picksOf } from './model/picks';
import { moveAll, picksAfter } from './model/selection';
import { mayBeColumn } from './model/rows';
import { mayStand } from './model/standing';
import { Palette } from './Palette';
import { Properties } from './properties/Properties';
import { sortOfDragged, useAdding } from './useAdding';
import { useClipboard } from './useClipboard';
import { useDropColumn } from './useDropColumn';
import { useRenamedPick } from './useRenamedPick';
import { fieldTypeOf } from '@/form/viewer';

/** Palette · the form as it is seen · properties. */
export function Design() {
  const { layout, execute, view } = useFormEditing();
  const { add, addByClick } = useAdding();
  const dropColumn = useDropColumn();
  const [dragged, setDragged] = useState<Dragged>();
  const naming = useNaming();
  const properties = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const sensors = useDragSensors();
  useClipboard();
  useRenamedPick();

  const isSeveral = (what: Dragged) =>
    'place' in what && view.picks.length > 1 && view.picks.includes(pickOf(what.element, what.place));
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(undefined);
    const what = active.data.current as Dragged | undefined;
    const target = over?.data.current as Drop | { canvas: true } | undefined;
    if (!what || !target || 'canvas' in target) return;
    if ('type' in what) naming.ask();
    if ('rows' in target || 'column' in what) dropColumn(what, target);
    else if (!('place' in what)) add(what, target);
    else if (isSeveral(what)) {
      if (!('list' in target)) return;
      const next = moveAll(layout, view.picks, target);
      if (next === layout) return;
      execute(new MoveElements(view.picks, target));
      view.select(...picksAfter(layout, next, view.picks));
    } else {
      const next = moveTo(layout, what.place, target);
      if (next === layout) return;
      execute(new MoveElement(what.place, target));
      view.select(...picksOf(next, [what.element]));
    }
  };
  const dragging = useDragging(dragged, dragged !== undefined && isSeveral(dragged));
  const parts = useMemo<CanvasParts>(
    () => ({
      naming,
      dragging,
      onProperties: () => properties.current?.querySelector<HTMLElement>('input, textarea, button')?.focus(),
      onTitle: () => {
        const title = properties.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
          'input, textarea',
        );
        title?.focus();
        title?.select();
      },
      onSearch: () => search.current?.focus(),
    }),
    [naming, dragging],
  );
  return (
    <CanvasContext value={parts}>
      <DndContext
        sensors={sensors}
        collisionDetection={onTheForm}
        onDragStart={({ active }) => {
          setDragged(active.data.current as Dragged);
        }}
        onDragCancel={() => {
          setDragged(undefined);
        }}
        onDragEnd={drop}
      >
        <div className={styles.editor}>
          <Palette
            search={search}
            onAdd={(what) => {
              naming.ask();
              addByClick(what);
            }}
          />
          <Canvas />
          <Properties asideRef={properties} />
        </div>
        <DragOverlay dropAnimation={null}>
          {dragged && <DraggedName dragged={dragged} several={isSeveral(dragged) ? view.picks.length : 0} />}
        </DragOverlay>
      </DndContext>
    </CanvasContext>
  );
}

/** A form that has just been made begins with the title of its first field. */
function useNaming(): FocusRequest {
  const asked = useLocation().state as { naming?: boolean } | null;
  const [naming] = useState(() => {
    const request = new FocusRequest();
    if (asked?.naming) request.ask();
    return request;
  });
  return naming;
}

/** Where what is being dragged may go; several things together go into lists only. */
function useDragging(dragged: Dragged | undefined, several: boolean): Dragging | undefined {
  const { form, layout } = useFormEditing();
  const type = dragged && typeOfDragged(dragged, form);
  // While nothing is dragged the layout does not matter, and the gaps need not be drawn again with it.
  const on = dragged && layout;
  return useMemo(() => {
    if (!dragged || !on) return undefined;
    const sort = sortOfDragged(dragged);
    const from = 'place' in dragged ? dragged.place : undefined;
    return {
      intoList: (list) => mayStand(on, list, sort),
      intoRows: !several && type !== undefined && mayBeColumn(type),
      beside: (place) => sort === 'field' && !several && hasRoomBeside(on, place, from),
    };
  }, [dragged, several, on, type]);
}

/** The type of the field that is dragged; undefined for a part of the layout. */
function typeOfDragged(what: Dragged, form: FormDocument): string | undefined {
  if ('type' in what) return what.type;
  if ('part' in what) return undefined;
  const { properties } = form.schema;
  if ('column' in what) {
    const column = properties[what.field]?.items?.properties?.[what.column];
    return column && fieldTypeOf(column);
  }
  const field = what.element.type === 'Control' ? properties[keyOfScope(what.element.scope)] : undefined;
  return field && fieldTypeOf(field);
}
