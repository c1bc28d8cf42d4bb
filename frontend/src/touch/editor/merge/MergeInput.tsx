import {
  useEffect,
  useImperativeHandle,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { mergeField } from '../model/merge';
import { changedUpTo, draw, placeCaret, read, selectedIn, type Chip } from './mergeDom';
import styles from '../Message.module.css';

/** What a button beside the box can do with it. */
export interface MergeInputHandle {
  /** Puts a merge field where the caret last stood, and goes on there. */
  insert: (expression: string) => void;
}

export interface MergeInputProps {
  value: string;
  onChange: (text: string) => void;
  chipOf: (expression: string) => Chip;
  name: string;
  /** Language of the text, for spelling and screen readers. */
  language: string;
  placeholder?: string;
  lines?: boolean;
  invalid?: boolean;
  describedBy?: string;
  handle: Ref<MergeInputHandle>;
}

/** A box for a text with merge fields: they look like chips and nobody sees their braces. */
export function MergeInput(props: MergeInputProps) {
  const { value, onChange, chipOf, lines = false, handle } = props;
  const root = useRef<HTMLDivElement>(null);
  const composing = useRef(false);
  /** Where the caret stood, kept while a menu has the focus. */
  const caret = useRef<[number, number]>(undefined);
  /** Where the caret belongs once the next text is drawn. */
  const wanted = useRef<number>(undefined);
  const latest = useRef(chipOf);
  useEffect(() => {
    latest.current = chipOf;
  });

  // Draws what came from outside (undo, a field put in); what was typed here is there already.
  useEffect(() => {
    const box = root.current;
    if (!box) return;
    const before = read(box);
    if (before === value && box.lastChild) return;
    draw(box, value, latest.current);
    if (document.activeElement === box) placeCaret(box, wanted.current ?? changedUpTo(before, value));
    wanted.current = undefined;
  }, [value]);
  // Names of fields follow the language and the form.
  useEffect(() => {
    const box = root.current;
    if (box && document.activeElement !== box) draw(box, read(box), chipOf);
  }, [chipOf]);

  const remember = () => {
    if (root.current) caret.current = selectedIn(root.current) ?? caret.current;
  };
  const typed = () => {
    const box = root.current;
    if (!box || composing.current) return;
    if (box.lastChild?.nodeName !== 'BR') box.append(document.createElement('br'));
    remember();
    onChange(read(box));
  };
  /** Puts a text in the place of what is selected. */
  const put = (text: string) => {
    const [from, to] = caret.current ?? [value.length, value.length];
    wanted.current = from + text.length;
    caret.current = [wanted.current, wanted.current];
    onChange(value.slice(0, from) + text + value.slice(to));
  };
  useImperativeHandle(handle, () => ({
    insert: (expression) => {
      const kept = caret.current;
      root.current?.focus();
      caret.current = kept;
      put(mergeField(expression));
    },
  }));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    remember();
    if (lines) put('\n');
  };
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    remember();
    const text = event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n');
    put(lines ? text : text.replaceAll('\n', ' '));
  };
  return (
    <div
      ref={root}
      role="textbox"
      tabIndex={0}
      contentEditable
      suppressContentEditableWarning
      className={styles.box}
      data-lines={lines}
      data-invalid={props.invalid}
      data-empty={value === ''}
      data-placeholder={props.placeholder}
      lang={props.language}
      aria-multiline={lines}
      aria-label={props.name}
      aria-invalid={props.invalid}
      aria-describedby={props.describedBy}
      onInput={typed}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onDrop={(event) => {
        event.preventDefault();
      }}
      onSelect={remember}
      onKeyUp={remember}
      onMouseUp={remember}
      onBlur={() => {
        remember();
        const box = root.current;
        if (box) draw(box, read(box), latest.current);
      }}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={() => {
        composing.current = false;
        typed();
      }}
    />
  );
}
