import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { Button, Input, Popover } from 'antd';
import { GripVertical, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { moved } from '@/core/commands/path';
import { freeKey, keyFrom } from '@/core/draft/freeKey';
import { LabelField } from '@/core/draft/LabelField';
import { typedLabel } from '@/core/draft/typedLabel';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { OptionChip } from '@/shared/ui/OptionChip';
import styles from '../FormEditor.module.css';
import type { FieldOption } from '../model/fieldTypes';

const colors = ['slate', 'blue', 'purple', 'teal', 'green', 'amber', 'orange', 'red'];

export interface OptionsFieldProps {
  options: FieldOption[];
  onChange: (options: FieldOption[]) => void;
}

/** The options of a choice, in order, with their names and colours. */
export function OptionsField({ options, onChange }: OptionsFieldProps) {
  const t = useT('form.editor');
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const at = (value: unknown) => options.findIndex((o) => o.value === value);
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
        <SortableContext items={options.map((o) => o.value)} strategy={verticalListSortingStrategy}>
          {options.map((option, index) => (
            <OptionRow
              key={option.value}
              option={option}
              onlyOne={options.length === 1}
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
  option: FieldOption;
  onlyOne: boolean;
  onChange: (option: FieldOption) => void;
  onRemove: () => void;
  onStep: (step: number) => void;
  onEnter: () => void;
}

const isNumbered = (text: string) => /^(选项|Option) \d+$/.test(text);

function OptionRow({ option, onlyOne, onChange, onRemove, onStep, onEnter }: OptionRowProps) {
  const t = useT('form.editor');
  const language = useLanguage();
  const label = useLabel();
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition } = useSortable({
    id: option.value,
  });
  const details = (
    <div className={styles.optionDetails}>
      <LabelField
        name={t('options.name')}
        value={option.label}
        isDefault={isNumbered}
        onChange={(next) => {
          onChange({ ...option, label: next });
        }}
      />
      <div className={styles.colors} role="radiogroup" aria-label={t('options.color')}>
        {colors.map((color) => (
          <button
            key={color}
            type="button"
            role="radio"
            aria-checked={(option.color ?? '') === color}
            aria-label={t(`color.${color}`)}
            title={t(`color.${color}`)}
            onClick={() => {
              onChange({ ...option, color });
            }}
          >
            <OptionChip option={{ value: '', label: { en: 'A', 'zh-CN': '文' }, color }} />
          </button>
        ))}
      </div>
      <label className={styles.fieldLabel}>
        {t('options.value')}
        <Input
          size="small"
          value={option.value}
          onChange={(event) => {
            onChange({ ...option, value: keyFrom(event.target.value, option.value) });
          }}
        />
      </label>
    </div>
  );
  return (
    <div
      ref={setNodeRef}
      className={styles.option}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        ref={setActivatorNodeRef}
        type="button"
        className={styles.grip}
        aria-label={t('options.drag')}
        title={t('options.drag')}
        {...listeners}
        onKeyDown={(event) => {
          const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          onStep(step);
        }}
      >
        <GripVertical size={14} aria-hidden="true" />
      </button>
      <Popover trigger="click" placement="left" content={details}>
        <button
          type="button"
          className={styles.swatch}
          aria-label={t('options.more', { name: label(option.label) })}
        >
          <OptionChip
            option={{ value: '', label: { en: 'A', 'zh-CN': '文' }, color: option.color ?? 'slate' }}
          />
        </button>
      </Popover>
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
        disabled={onlyOne}
        icon={<Trash2 size={14} />}
        aria-label={t('options.remove')}
        onClick={onRemove}
      />
    </div>
  );
}
