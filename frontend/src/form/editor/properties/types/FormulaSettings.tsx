import { Button, Input, Select } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useFormEditing } from '../../FormEditorContext';
import styles from '../../FormEditor.module.css';
import { Row } from '../Row';
import { completed, wordAt } from './completion';
import type { TypeSettingsProps } from './typeSettings';

const results = ['number', 'text', 'boolean', 'date', 'datetime'] as const;

/** A formula with the fields and functions it may use offered while it is typed. */
export function FormulaSettings({ fieldKey, settings, onChange }: TypeSettingsProps) {
  const t = useT('form.editor');
  const label = useLabel();
  const { form, rows } = useFormEditing();
  const area = useRef<TextAreaRef>(null);
  const [caret, setCaret] = useState(0);
  const text = String(settings['formula'] ?? '');
  const result = String(settings['result'] ?? 'number');
  const fields = Object.entries(form.schema.properties)
    .filter(([key]) => key !== fieldKey)
    .map(([key, property]) => ({ key, name: label(property['x-eddy']?.label, key) }));
  const typed = wordAt(text, caret);
  const offered = fields
    .filter(({ key, name }) => key.startsWith(typed.word) || (typed.word !== '' && name.includes(typed.word)))
    .slice(0, 12);
  const insert = (key: string) => {
    const next = completed(text, caret, key);
    onChange({ formula: next.text });
    setCaret(next.caret);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.resizableTextArea?.textArea.setSelectionRange(next.caret, next.caret);
    });
  };
  const seen = (event: { currentTarget: EventTarget }) => {
    setCaret((event.currentTarget as HTMLTextAreaElement).selectionStart);
  };
  return (
    <>
      <Row label={t('computed.formula')}>
        <Input.TextArea
          ref={area}
          value={text}
          rows={3}
          maxLength={1000}
          spellCheck={false}
          className={styles.code}
          placeholder={t('computed.formulaExample')}
          aria-label={t('computed.formula')}
          onSelect={seen}
          onKeyUp={seen}
          onClick={seen}
          onChange={(event) => {
            setCaret(event.target.selectionStart);
            onChange({ formula: event.target.value });
          }}
        />
        <div className={styles.chips} role="group" aria-label={t('computed.fields')}>
          {offered.map(({ key, name }) => (
            <Button
              key={key}
              size="small"
              onClick={() => {
                insert(key);
              }}
            >
              {name}
            </Button>
          ))}
        </div>
      </Row>
      <Row label={t('computed.result')}>
        <Select
          value={result}
          aria-label={t('computed.result')}
          options={results.map((value) => ({ value, label: t(`computed.resultOf.${value}`) }))}
          onChange={(next) => {
            onChange({ result: next });
          }}
        />
      </Row>
      <p className={styles.note}>{t(rows === undefined ? 'computed.formulaNote' : 'rows.formulaNote')}</p>
    </>
  );
}
