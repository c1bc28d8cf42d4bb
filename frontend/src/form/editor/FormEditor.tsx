import {
  DndContext,
  DragOverlay,
  PointerSensor,
  closestCenter,
  pointerWithin,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
} from '@dnd-kit/core';
import { App, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Catalog } from '@/core/api/catalog';
import type { FormDocument } from '@/core/api/forms';
import { SetValue } from '@/core/commands/SetValue';
import { EditorFrame } from '@/core/draft/EditorFrame';
import { useJsonDocument } from '@/core/draft/useJsonDocument';
import type { OpenDraft } from '@/core/draft/useDraft';
import { FormState } from '@/form/viewer';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { Canvas } from './canvas/Canvas';
import { AddElement } from './commands/AddElement';
import { AddField } from './commands/AddField';
import { forgetLostFields } from './commands/ForgetLost';
import { MoveElement } from './commands/MoveElement';
import { FocusRequest, FormEditingContext, type Dragged, type FormEditing } from './FormEditorContext';
import styles from './FormEditor.module.css';
import { freeFieldKey, newField, wishedKey } from './model/fields';
import {
  elementAt,
  isContainer,
  keyOfScope,
  layoutOf,
  moveTo,
  placeOf,
  put,
  type Place,
  type Target,
} from './model/layout';
import { Palette } from './Palette';
import { JsonView } from './JsonView';
import { Preview } from './Preview';
import { FieldProperties } from './properties/FieldProperties';
import { FormProperties } from './properties/FormProperties';
import { SectionProperties } from './properties/SectionProperties';

export interface FormEditorProps {
  draft: OpenDraft<FormDocument>;
  catalog: Catalog;
  back: { to: string; label: string };
}

type Tab = 'design' | 'preview' | 'json';

/** Sides first, then the nearest gap, and nothing outside of the form. */
const onTheForm: CollisionDetection = (args) => {
  const inside = pointerWithin(args);
  if (!inside.some((hit) => hit.id === 'canvas')) return [];
  const side = inside.filter((hit) => /^(left|right)-/.test(String(hit.id)));
  if (side.length > 0) return side;
  const gaps = args.droppableContainers.filter((one) => String(one.id).startsWith('gap-'));
  return closestCenter({ ...args, droppableContainers: gaps });
};

/** Palette · the form as it is seen · properties. */
export function FormEditor({ draft, catalog, back }: FormEditorProps) {
  const t = useT('form.editor');
  const label = useLabel();
  const { message } = App.useApp();
  const {
    stack,
    document: form,
    history,
    issues,
  } = useJsonDocument(draft, { reactions: [forgetLostFields] });
  const [params, setParams] = useSearchParams();
  const tab = (params.get('tab') ?? 'design') as Tab;
  const [selected, setSelected] = useState<Place>();
  const [dragged, setDragged] = useState<Dragged>();
  const [focus] = useState(() => new FocusRequest());
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));
  const layout = useMemo(() => layoutOf(form), [form]);
  const { schema } = form;
  const state = useMemo(() => new FormState({ schema }, {}), [schema]);
  const element = selected && elementAt(layout, selected);

  const add = (what: Dragged, target: Target) => {
    if ('section' in what) {
      const section = {
        type: 'Group' as const,
        label: { 'zh-CN': '新分区', en: 'New section' },
        elements: [],
      };
      stack.execute(new AddElement(section, target));
      if ('list' in target) setSelected([...target.list, target.index]);
    } else if ('type' in what) {
      const name = catalog.fieldTypes.find((f) => f.key === what.type)?.label ?? {};
      const key = freeFieldKey(form, wishedKey(what.type, name));
      const linkTo = catalog.tables.find((one) => !one.system)?.key;
      const property = newField(what.type, name, linkTo);
      stack.execute(new AddField(key, property, target));
      setSelected(placeOf(put(layout, target, { type: 'Control', scope: `#/properties/${key}` }), key));
    }
  };
  /** Without a drag: after what is picked, else at the end. */
  const addByClick = (what: Dragged) => {
    const last = layout.elements.at(-1);
    const inLast: Target =
      last?.type === 'Group' && !('section' in what)
        ? { list: [layout.elements.length - 1], index: last.elements.length }
        : { list: [], index: layout.elements.length };
    if (!selected || !element) add(what, inLast);
    else if ('section' in what) add(what, { list: [], index: (selected[0] ?? 0) + 1 });
    else if (isContainer(element)) add(what, { list: selected, index: element.elements.length });
    else {
      const parent = elementAt(layout, selected.slice(0, -1));
      const place = parent?.type === 'HorizontalLayout' ? selected.slice(0, -1) : selected;
      add(what, { list: place.slice(0, -1), index: (place.at(-1) ?? 0) + 1 });
    }
  };
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(undefined);
    const what = active.data.current as Dragged | undefined;
    const target = over?.data.current as Target | { canvas: true } | undefined;
    if (!what || !target || 'canvas' in target) return;
    if (!('place' in what)) {
      add(what, target);
      return;
    }
    const next = moveTo(layout, what.place, target);
    if (next === layout) return;
    stack.execute(new MoveElement(what.place, target));
    setSelected(what.element.type === 'Control' ? placeOf(next, keyOfScope(what.element.scope)) : undefined);
  };
  const isSection =
    dragged && ('section' in dragged || ('element' in dragged && isContainer(dragged.element)));

  const value: FormEditing = {
    app: draft.app,
    catalog,
    form,
    layout,
    state,
    issues,
    selected,
    select: setSelected,
    execute: (command) => {
      stack.execute(command);
    },
    focus,
    dragging: dragged && (isSection ? 'section' : 'field'),
  };
  return (
    <EditorFrame
      draft={draft}
      label={form.label}
      history={history}
      back={back}
      middle={
        <Segmented<Tab>
          value={tab}
          options={(['design', 'preview', 'json'] as const).map((one) => ({
            value: one,
            label: t(`tab.${one}`),
          }))}
          onChange={(next) => {
            setParams(next === 'design' ? {} : { tab: next }, { replace: true });
          }}
        />
      }
      onLabel={(next) => {
        stack.execute(new SetValue<FormDocument>('form.label', ['label'], next));
      }}
      onIssue={(place) => {
        const key = /^\/schema\/properties\/(\w+)/.exec(place)?.[1];
        if (key === undefined) setSelected(undefined);
        else setSelected(placeOf(layout, key));
      }}
    >
      {tab === 'preview' && <Preview app={draft.app} form={form} />}
      {tab === 'json' && (
        <JsonView
          value={form}
          onCopied={() => {
            void message.success(t('json.copied'));
          }}
        />
      )}
      {tab === 'design' && (
        <FormEditingContext value={value}>
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
              <Palette onAdd={addByClick} />
              <Canvas />
              <aside className={styles.aside} aria-label={t('properties')}>
                {element?.type === 'Control' && <FieldProperties fieldKey={keyOfScope(element.scope)} />}
                {element?.type === 'Group' && selected && (
                  <SectionProperties element={element} place={selected} />
                )}
                {(!element || (element.type !== 'Control' && element.type !== 'Group')) && <FormProperties />}
              </aside>
            </div>
            <DragOverlay dropAnimation={null}>
              {dragged && <div className={styles.overlay}>{nameOfDragged(dragged)}</div>}
            </DragOverlay>
          </DndContext>
        </FormEditingContext>
      )}
    </EditorFrame>
  );

  function nameOfDragged(what: Dragged): string {
    if ('section' in what) return t('palette.section');
    if ('type' in what) return label(catalog.fieldTypes.find((f) => f.key === what.type)?.label, what.type);
    if (what.element.type !== 'Control') return 'label' in what.element ? label(what.element.label) : '';
    return label(form.schema.properties[keyOfScope(what.element.scope)]?.['x-eddy']?.label);
  }
}
