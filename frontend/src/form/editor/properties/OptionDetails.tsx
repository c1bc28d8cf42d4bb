import { Input, Popover } from 'antd';
import { useRef, useState } from 'react';
import { LabelField } from '@/core/draft/LabelField';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { OptionChip } from '@/shared/ui/OptionChip';
import styles from '../FormEditor.module.css';
import type { FieldOption } from '../model/fieldTypes';

const colors = ['slate', 'blue', 'purple', 'teal', 'green', 'amber', 'orange', 'red'];
const sample = { value: '', label: { en: 'A', 'zh-CN': '文' } };

export interface OptionDetailsProps {
  option: FieldOption;
  /** The stored values of the others. */
  taken: string[];
  isDefault: (text: string) => boolean;
  onChange: (option: FieldOption) => void;
  onValue: (value: string) => void;
  /** Nothing is left to say. */
  onDone: () => void;
}

/** What else there is to say of an option, behind its colour. The keyboard goes in when it opens, and back with Escape. */
export function OptionDetails({ option, taken, isDefault, onChange, onValue, onDone }: OptionDetailsProps) {
  const t = useT('form.editor');
  const label = useLabel();
  const [open, setOpen] = useState(false);
  const swatch = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const content = (
    <div
      ref={panel}
      className={styles.optionDetails}
      role="group"
      aria-label={t('options.more', { name: label(option.label) })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setOpen(false);
        swatch.current?.focus();
      }}
    >
      <LabelField
        name={t('options.name')}
        value={option.label}
        isDefault={isDefault}
        onChange={(next) => {
          onChange({ ...option, label: next });
        }}
      />
      <div className={styles.colors} role="group" aria-label={t('options.color')}>
        {colors.map((color) => (
          <button
            key={color}
            type="button"
            aria-pressed={(option.color ?? '') === color}
            aria-label={t(`color.${color}`)}
            title={t(`color.${color}`)}
            onClick={() => {
              onChange({ ...option, color });
            }}
          >
            <OptionChip option={{ ...sample, color }} />
          </button>
        ))}
      </div>
      <StoredValue
        value={option.value}
        taken={taken}
        onChange={onValue}
        onDone={() => {
          setOpen(false);
          onDone();
        }}
      />
    </div>
  );
  return (
    <Popover
      trigger="click"
      placement="left"
      content={content}
      open={open}
      onOpenChange={setOpen}
      afterOpenChange={(shown) => {
        if (shown) panel.current?.querySelector('input')?.focus();
      }}
      destroyOnHidden
    >
      <button
        ref={swatch}
        type="button"
        className={styles.swatch}
        aria-expanded={open}
        aria-label={t('options.more', { name: label(option.label) })}
      >
        <OptionChip option={{ ...sample, color: option.color ?? 'slate' }} />
      </button>
    </Popover>
  );
}

interface StoredValueProps {
  value: string;
  taken: string[];
  onChange: (value: string) => void;
  /** Enter, where the value stays. */
  onDone: () => void;
}

/** What a record keeps for the option: changed only when it is complete, for other options may not have it. */
function StoredValue({ value, taken, onChange, onDone }: StoredValueProps) {
  const t = useT('form.editor');
  const [typed, setTyped] = useState({ of: value, text: value });
  // The value may follow the name while the keyboard is on its way here.
  const text = typed.of === value ? typed.text : value;
  const next = text.trim();
  const bad = next === '' || taken.includes(next);
  const commit = () => {
    if (!bad && next !== value) onChange(next);
  };
  return (
    <label className={styles.fieldLabel}>
      {t('options.value')}
      <Input
        size="small"
        value={text}
        maxLength={60}
        status={bad ? 'error' : undefined}
        aria-invalid={bad}
        onChange={(event) => {
          setTyped({ of: value, text: event.target.value });
        }}
        onPressEnter={({ nativeEvent }) => {
          if (nativeEvent.isComposing) return;
          if (next === value) onDone();
          else commit();
        }}
        onBlur={commit}
      />
    </label>
  );
}
