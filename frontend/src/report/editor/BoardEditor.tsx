import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Catalog } from '@/core/api/catalog';
import { previewBoard, type BoardDocument, type WidgetType } from '@/core/api/boards';
import type { Command } from '@/core/commands/Command';
import { SetValue } from '@/core/commands/SetValue';
import { EditorFrame } from '@/core/draft/EditorFrame';
import { freeKey } from '@/core/draft/freeKey';
import { useJsonDocument } from '@/core/draft/useJsonDocument';
import type { OpenDraft } from '@/core/draft/useDraft';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { AddWidget } from './commands/AddWidget';
import { RemoveWidget } from './commands/RemoveWidget';
import styles from './BoardEditor.module.css';
import { Grid } from './Grid';
import { freePlace, needsOf, newWidget } from './model/board';
import { Palette } from './Palette';
import { BoardProperties } from './properties/BoardProperties';
import { WidgetProperties } from './properties/WidgetProperties';
import { widgetNames } from './texts';

export interface BoardEditorProps {
  draft: OpenDraft<BoardDocument>;
  catalog: Catalog;
  back: { to: string; label: string };
}

const pauseMs = 500;

/** What the server would show for the board as it is now; asked a moment after the last change. */
function usePreview(app: string, board: BoardDocument) {
  const language = useLanguage();
  const { dataSets, widgets, filters } = board;
  const [asked, setAsked] = useState({ dataSets, widgets, filters });
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked({ dataSets, widgets, filters });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [dataSets, widgets, filters]);
  return useQuery({
    queryKey: ['app', app, 'board-data', '_draft', asked, language],
    queryFn: ({ signal }) => previewBoard(app, { ...board, ...asked }, {}, signal),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Palette · the board with live figures · properties. */
export function BoardEditor({ draft, catalog, back }: BoardEditorProps) {
  const t = useT('report.editor');
  const { stack, document: board, history, issues } = useJsonDocument(draft);
  const [params, setParams] = useSearchParams();
  const selected = params.get('widget') ?? undefined;
  const widget = board.widgets.find((one) => one.id === selected);
  const preview = usePreview(draft.app, board);
  const execute = (command: Command<BoardDocument>) => {
    stack.execute(command);
  };
  const select = (id: string | undefined) => {
    setParams(id === undefined ? {} : { widget: id }, { replace: true });
  };
  const add = (type: WidgetType, at?: { x: number; y: number }) => {
    const made = newWidget(board, type, widgetNames[type]);
    const { size } = needsOf(type);
    execute(new AddWidget(made, { ...size, ...(at ?? freePlace(board.layout, size)) }));
    select(made.id);
  };
  const duplicate = (id: string) => {
    const original = board.widgets.find((one) => one.id === id);
    const place = board.layout.find((one) => one.widget === id);
    if (!original || !place) return;
    const copy = {
      ...structuredClone(original),
      id: freeKey(
        `${original.type}_1`,
        board.widgets.map((w) => w.id),
      ),
    };
    execute(new AddWidget(copy, { ...freePlace(board.layout, place), w: place.w, h: place.h }));
    select(copy.id);
  };
  const remove = (id: string) => {
    execute(new RemoveWidget(id));
    select(undefined);
  };
  return (
    <EditorFrame
      draft={draft}
      label={board.label}
      history={history}
      back={back}
      onLabel={(label) => {
        execute(new SetValue<BoardDocument>('board.label', ['label'], label));
      }}
      onIssue={(place) => {
        const index = /^\/widgets\/(\d+)/.exec(place)?.[1];
        select(index === undefined ? undefined : board.widgets[Number(index)]?.id);
      }}
    >
      <div className={styles.editor}>
        <Palette onAdd={add} />
        <Grid
          board={board}
          data={preview.data?.widgets}
          failed={preview.error}
          selected={selected}
          onSelect={select}
          onAdd={add}
          onDuplicate={duplicate}
          onRemove={remove}
          execute={execute}
        />
        <aside className={styles.aside} aria-label={t('properties')}>
          {widget ? (
            <WidgetProperties
              key={widget.id}
              app={draft.app}
              board={board}
              catalog={catalog}
              widget={widget}
              issues={issues}
              execute={execute}
              onDuplicate={() => {
                duplicate(widget.id);
              }}
              onRemove={() => {
                remove(widget.id);
              }}
            />
          ) : (
            <BoardProperties
              app={draft.app}
              board={board}
              catalog={catalog}
              issues={issues}
              execute={execute}
            />
          )}
        </aside>
      </div>
    </EditorFrame>
  );
}
