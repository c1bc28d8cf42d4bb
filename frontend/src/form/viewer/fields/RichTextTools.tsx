import { useEditorState, type Editor } from '@tiptap/react';
import { Button, Tooltip } from 'antd';
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  List,
  ListOrdered,
  Quote,
  Redo2,
  Strikethrough,
  Underline,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { RichTextLink } from './RichTextLink';
import styles from './richText.module.css';

interface Tool {
  name: string;
  icon: LucideIcon;
  run: (editor: Editor) => void;
  isOn?: (editor: Editor) => boolean;
  isOff?: (editor: Editor) => boolean;
}

const mark = (name: string, icon: LucideIcon, type: string): Tool => ({
  name,
  icon,
  run: (editor) => editor.chain().focus().toggleMark(type).run(),
  isOn: (editor) => editor.isActive(type),
});

const heading = (level: 2 | 3, icon: LucideIcon): Tool => ({
  name: `heading${level}`,
  icon,
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  isOn: (editor) => editor.isActive('heading', { level }),
});

const tools: Tool[] = [
  mark('bold', Bold, 'bold'),
  mark('italic', Italic, 'italic'),
  mark('underline', Underline, 'underline'),
  mark('strike', Strikethrough, 'strike'),
  heading(2, Heading2),
  heading(3, Heading3),
  {
    name: 'bullets',
    icon: List,
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
    isOn: (editor) => editor.isActive('bulletList'),
  },
  {
    name: 'numbers',
    icon: ListOrdered,
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    isOn: (editor) => editor.isActive('orderedList'),
  },
  {
    name: 'quote',
    icon: Quote,
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    isOn: (editor) => editor.isActive('blockquote'),
  },
];

const steps: Tool[] = [
  {
    name: 'undo',
    icon: Undo2,
    run: (editor) => editor.chain().focus().undo().run(),
    isOff: (editor) => !editor.can().undo(),
  },
  {
    name: 'redo',
    icon: Redo2,
    run: (editor) => editor.chain().focus().redo().run(),
    isOff: (editor) => !editor.can().redo(),
  },
];

/** The bar of a rich text: one stop for the Tab key, arrows go from tool to tool. */
export function RichTextTools({ editor }: { editor: Editor }) {
  const t = useT('form.viewer');
  const bar = useRef<HTMLDivElement>(null);
  const states = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      [...tools, ...steps].map(({ isOn, isOff }) => ({
        on: isOn?.(now) ?? false,
        off: isOff?.(now) ?? false,
      })),
  });
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  const button = ({ name, icon: Icon, run, isOn }: Tool, at: number) => (
    <Tooltip key={name} title={t(`rich.${name}`)}>
      <Button
        type="text"
        size="small"
        className={styles.tool}
        icon={<Icon size={15} aria-hidden="true" />}
        tabIndex={at === 0 ? 0 : -1}
        disabled={states[at]?.off}
        data-on={states[at]?.on}
        aria-label={t(`rich.${name}`)}
        aria-pressed={isOn ? states[at]?.on : undefined}
        onClick={() => {
          run(editor);
        }}
      />
    </Tooltip>
  );
  return (
    <div ref={bar} className={styles.tools} role="toolbar" aria-label={t('rich.tools')} onKeyDown={onKey}>
      {tools.map(button)}
      <RichTextLink editor={editor} />
      {steps.map((step, at) => button(step, tools.length + at))}
    </div>
  );
}
