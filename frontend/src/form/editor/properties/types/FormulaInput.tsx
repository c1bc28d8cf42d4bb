import { Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useT } from '@/shared/i18n/i18n';
import styles from '../../FormEditor.module.css';
import { completed, offers, wordAt, type Offer } from './completion';
import own from './FormulaInput.module.css';

interface Props {
  value: string;
  fields: { key: string; name: string }[];
  /** What the server says is wrong with it. */
  problems: string[];
  onChange: (text: string) => void;
}

/** A formula; the word being typed is completed with arrows and Enter or Tab, Escape leaves it as it is. */
export function FormulaInput({ value, fields, problems, onChange }: Props) {
  const t = useT('form.editor');
  const id = useId();
  const area = useRef<TextAreaRef>(null);
  const [caret, setCaret] = useState(0);
  const [typing, setTyping] = useState(false);
  const [at, setAt] = useState(0);
  const { word } = wordAt(value, caret);
  const offered = typing && word !== '' ? offers(word, fields).filter(({ text }) => text !== word) : [];
  const picked = offered[at];
  const insert = ({ text }: Offer) => {
    const next = completed(value, caret, text);
    onChange(next.text);
    setCaret(next.caret);
    setTyping(false);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.resizableTextArea?.textArea.setSelectionRange(next.caret, next.caret);
    });
  };
  const onKey = (event: KeyboardEvent) => {
    if (offered.length === 0 || event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((at + step + offered.length) % offered.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && picked) insert(picked);
    else if (event.key === 'Escape') setTyping(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const seen = (event: { currentTarget: EventTarget }) => {
    setCaret((event.currentTarget as HTMLTextAreaElement).selectionStart);
  };
  const all = offers('', fields);
  return (
    <>
      <Input.TextArea
        ref={area}
        value={value}
        rows={3}
        maxLength={1000}
        spellCheck={false}
        className={styles.code}
        status={problems.length > 0 ? 'error' : undefined}
        placeholder={t('computed.formulaExample')}
        aria-label={t('computed.formula')}
        aria-invalid={problems.length > 0}
        aria-describedby={problems.length > 0 ? `${id}-problems` : undefined}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? id : undefined}
        aria-activedescendant={picked ? `${id}-${picked.kind}-${picked.key}` : undefined}
        onSelect={seen}
        onKeyDown={onKey}
        onClick={seen}
        onBlur={() => {
          setTyping(false);
        }}
        onChange={(event) => {
          setCaret(event.target.selectionStart);
          setTyping(true);
          setAt(0);
          onChange(event.target.value);
        }}
      />
      {offered.length > 0 && (
        <ul id={id} role="listbox" aria-label={t('computed.fields')} className={own.offers}>
          {offered.map((offer, index) => (
            <li
              key={`${offer.kind}-${offer.key}`}
              id={`${id}-${offer.kind}-${offer.key}`}
              role="option"
              aria-selected={index === at}
              data-kind={offer.kind}
              onMouseDown={(event) => {
                event.preventDefault();
                insert(offer);
              }}
            >
              <span>{offer.name}</span>
              <small>{offer.kind === 'field' ? offer.key : t(`computed.hint.${offer.key}`)}</small>
            </li>
          ))}
        </ul>
      )}
      <div id={`${id}-problems`} role="alert">
        {problems.map((problem) => (
          <p key={problem} className={styles.note} data-bad>
            {problem}
          </p>
        ))}
      </div>
      <Inserts offers={all} onInsert={insert} />
    </>
  );
}

/** Everything there is, to be clicked in: fields by name, functions behind a fold. */
function Inserts({ offers: all, onInsert }: { offers: Offer[]; onInsert: (offer: Offer) => void }) {
  const t = useT('form.editor');
  const button = (offer: Offer) => (
    <button
      key={`${offer.kind}-${offer.key}`}
      type="button"
      className={own.chip}
      title={offer.kind === 'function' ? t(`computed.hint.${offer.key}`) : offer.key}
      onClick={() => {
        onInsert(offer);
      }}
    >
      {offer.name}
    </button>
  );
  return (
    <>
      <div className={styles.chips} role="group" aria-label={t('computed.fields')}>
        {all.filter(({ kind }) => kind === 'field').map(button)}
      </div>
      <details className={own.functions}>
        <summary>{t('computed.functions')}</summary>
        <div className={styles.chips}>{all.filter(({ kind }) => kind === 'function').map(button)}</div>
      </details>
    </>
  );
}
