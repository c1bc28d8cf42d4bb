import { useDroppable } from '@dnd-kit/core';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Page, Pages } from '@/core/api/forms';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { AddElement } from '../commands/AddElement';
import { useFormEditing } from '../FormEditorContext';
import { placeOfPick, pickOf } from '../model/picks';
import type { Place, Target } from '../model/layout';
import { newPage } from '../model/newElement';
import { Box } from './Box';
import { useCanvas } from './CanvasContext';
import styles from './Pages.module.css';

export interface PagesBoxProps {
  element: Pages;
  place: Place;
  /** Draws what a page holds. */
  draw: (page: Page, place: Place) => ReactNode;
}

/** Tabs or steps: one page is open, the one something is picked on or that was picked last. */
export function PagesBox({ element, place, draw }: PagesBoxProps) {
  const t = useT('form.editor');
  const { layout, execute, view } = useFormEditing();
  const [turned, setTurned] = useState(0);
  const steps = element.options?.variant === 'stepper';
  const lead = view.picks.at(-1);
  const picked = lead === undefined ? undefined : placeOfPick(layout, lead);
  const within = picked && picked.length > place.length && place.every((index, at) => picked[at] === index);
  const wished = within ? (picked[place.length] ?? 0) : turned;
  if (wished !== turned) setTurned(wished);
  const open = Math.min(wished, element.elements.length - 1);
  const page = element.elements[open];

  return (
    <Box element={element} place={place} name={t(steps ? 'palette.steps' : 'palette.tabs')}>
      <div className={styles.bar} data-steps={steps}>
        {element.elements.map((one, at) => (
          <PageTab
            key={at}
            page={one}
            place={[...place, at]}
            number={steps ? at + 1 : undefined}
            open={at === open}
            onTurn={() => {
              setTurned(at);
            }}
          />
        ))}
        <button
          type="button"
          className={styles.add}
          aria-label={t('pages.add')}
          title={t('pages.add')}
          onClick={(event) => {
            event.stopPropagation();
            const count = element.elements.length;
            const added = newPage(steps ? 'steps' : 'tabs', count + 1);
            execute(new AddElement(added, { list: place, index: count }));
            view.select(pickOf(added, [...place, count]));
          }}
        >
          <Plus size={14} aria-hidden="true" />
        </button>
      </div>
      {page && draw(page, [...place, open])}
    </Box>
  );
}

interface PageTabProps {
  page: Page;
  place: Place;
  number: number | undefined;
  open: boolean;
  onTurn: () => void;
}

/** The head of one page: a click picks it, what is dropped on it goes to its end. */
function PageTab({ page, place, number, open, onTurn }: PageTabProps) {
  const label = useLabel();
  const { view } = useFormEditing();
  const { dragging } = useCanvas();
  const { setNodeRef, isOver } = useDroppable({
    id: `page-${place.join('.')}`,
    data: { list: place, index: page.elements.length } satisfies Target,
    disabled: !dragging?.intoList(place),
  });
  return (
    <div ref={setNodeRef} className={styles.tab} data-open={open} data-over={isOver}>
      <Box element={page} place={place} name={label(page.label)}>
        <span
          onClick={() => {
            onTurn();
            view.select(pickOf(page, place));
          }}
        >
          {number !== undefined && <span className={styles.number}>{number}</span>}
          {label(page.label, ' ')}
        </span>
      </Box>
    </div>
  );
}
