import Link from '@tiptap/extension-link';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef } from 'react';
import type { FieldInputProps } from '../fieldView';
import { RichTextTools } from './RichTextTools';
import styles from './richText.module.css';

const address = /^(https?:|mailto:|tel:)/i;
const parts = [
  StarterKit.configure({ heading: { levels: [2, 3] }, link: false }),
  Link.configure({
    openOnClick: false,
    defaultProtocol: 'https',
    HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank' },
    isAllowedUri: (url) => address.test(url),
  }),
];

/** Writes rich text; what may be in it is what the server keeps. */
export default function RichTextEditor(props: FieldInputProps<string>) {
  const { id, value, disabled, invalid, describedBy, onChange, onBlur } = props;
  // What the form last heard from here, or told us: the editor writes the same text with its attributes in another order.
  const known = useRef(value);
  const editor = useEditor({
    extensions: parts,
    content: value ?? '',
    editable: !disabled,
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
      },
    },
    onUpdate: ({ editor: written }) => {
      known.current = written.getText().trim() === '' ? undefined : written.getHTML();
      onChange(known.current);
    },
    onBlur,
  });
  useEffect(() => {
    if (!editor.isDestroyed) editor.setEditable(!disabled, false);
  }, [editor, disabled]);
  useEffect(() => {
    if (value === known.current || editor.isDestroyed) return;
    known.current = value;
    editor.commands.setContent(value ?? '', { emitUpdate: false });
  }, [editor, value]);
  return (
    <div className={styles.editor} data-invalid={invalid} data-disabled={disabled}>
      {!disabled && <RichTextTools editor={editor} />}
      <EditorContent editor={editor} className={styles.text} />
    </div>
  );
}
