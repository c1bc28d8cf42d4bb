import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button, Input } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { moved } from '@/core/commands/path';
import { freeKey } from '@/core/draft/freeKey';
import { latinOf } from '@/core/draft/latin';
import { typedLabel } from '@/core/draft/typedLabel';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import type { Label } from '@/shared/i18n/language';
import { Grip } from '@/shared/ui/Grip';
import styles from '../FormEditor.module.css';
import type { FieldOption } from '../model/fieldTypes';
import type { Identities } from '../model/Identities';
import { OptionDetails } from './OptionDetails';

export interface OptionsFieldProps {
  options: FieldOption[];
  onChange: (options: FieldOption[]) => void;
  /** Which row is which while values change by themselves. */
  ids?: Identities;
  /** The keyboard leaves an option: its value, and the name it had before. */
  onLeave?: (value: string, before: Label) => void;
}

/** The options of a choice, in order, with their names and colours. */
export function OptionsField({ options, onChange, ids, onLeave }: OptionsFieldProps) {
  const t = useT('form.editor');
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const idOf = ({ value }: FieldOption) => ids?.of(value) ?? value;
  const at = (id: unknown) => options.findIndex((o) => idOf(o) === id);
  const list = useRef<HTMLDivElement>(null);
  const toName = useRef<number>(undefined);
  const name = (index: number) => {
    list.current?.querySelectorAll<HTMLInputElement>('input[data-option]')[index]?.focus();
  };
  useEffect(() => {
    if (toName.current !== undefined) name(toName.current);
    toName.current = undefined;
  }, [options]);
  const add = () => {
    toName.current = options.length;
    const n = options.length + 1;
    const value = freeKey(
      `option_${n}`,
      options.map((o) => o.value),
    );
    onChange([...options, { value, label: { 'zh-CN': `选项 ${n}`, en: `Option ${n}` } }]);
  };
  return (
    <div ref={list} className={styles.options}>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={({ active, over }) => {
          if (over && active.id !== over.id) onChange(moved(options, at(active.id), at(over.id)));
        }}
      >
        <SortableContext items={options.map(idOf)} strategy={verticalListSortingStrategy}>
          {options.map((option, index) => (
            <OptionRow
              key={idOf(option)}
              id={idOf(option)}
              option={option}
              taken={options.filter((one) => one !== option).map((one) => one.value)}
              onChange={(next) => {
                onChange(options.map((o, n) => (n === index ? next : o)));
              }}
              onRemove={() => {
                onChange(options.filter((_, n) => n !== index));
              }}
              onStep={(step) => {
                const to = index + step;
                if (to >= 0 && to < options.length) onChange(moved(options, index, to));
              }}
              onEnter={() => {
                if (index + 1 < options.length) name(index + 1);
                else add();
              }}
              onNamed={() => {
                toName.current = index;
              }}
              onDone={() => {
                name(index);
              }}
              onLeave={onLeave}
            />
          ))}
        </SortableContext>
      </DndContext>
      <Button size="small" type="dashed" icon={<Plus size={14} />} onClick={add}>
        {t('options.add')}
      </Button>
    </div>
  );
}

interface OptionRowProps {
  id: string;
  option: FieldOption;
  /** The stored values of the others. */
  taken: string[];
  onChange: (option: FieldOption) => void;
  onRemove: () => void;
  onStep: (step: number) => void;
  onEnter: () => void;
  /** Its row is about to begin anew, and wants the keyboard back. */
  onNamed: () => void;
  onDone: () => void;
  onLeave: OptionsFieldProps['onLeave'];
}

const isNumbered = (text: string) => /^(选项|Option) \d+$/.test(text);

function OptionRow(props: OptionRowProps) {
  const { id, option, taken, onChange, onRemove, onStep, onEnter, onNamed, onDone, onLeave } = props;
  const t = useT('form.editor');
  const language = useLanguage();
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition } = useSortable({ id });
  const before = useRef<FieldOption>(undefined);
  return (
    <div
      ref={setNodeRef}
      className={styles.option}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      onFocus={() => {
        before.current ??= option;
        void latinOf('值');
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return;
        const was = before.current;
        before.current = undefined;
        if (was?.value === option.value) onLeave?.(option.value, was.label);
      }}
    >
      <Grip
        className={styles.grip}
        label={t('options.drag')}
        {...{ setActivatorNodeRef, listeners, onStep }}
      />
      <OptionDetails
        option={option}
        taken={taken}
        isDefault={isNumbered}
        onChange={onChange}
        onValue={(value) => {
          onNamed();
          onChange({ ...option, value });
        }}
        onDone={onDone}
      />
      <Input
        size="small"
        variant="filled"
        value={option.label[language] ?? ''}
        aria-label={t('options.name')}
        data-option
        onFocus={(event) => {
          if (isNumbered(event.target.value)) event.target.select();
        }}
        onPressEnter={({ nativeEvent }) => {
          if (!nativeEvent.isComposing) onEnter();
        }}
        onChange={(event) => {
          onChange({ ...option, label: typedLabel(option.label, language, event.target.value, isNumbered) });
        }}
      />
      <Button
        type="text"
        size="small"
        disabled={taken.length === 0}
        icon={<Trash2 size={14} />}
        aria-label={t('options.remove')}
        onClick={onRemove}
      />
    </div>
  );
}
