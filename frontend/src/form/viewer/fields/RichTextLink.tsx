import { useEditorState, type Editor } from '@tiptap/react';
import { Button, Input, Popover, Tooltip } from 'antd';
import { Link as LinkIcon } from 'lucide-react';
import { useState } from 'react';
import { useT } from '@/shared/i18n/i18n';
import styles from './richText.module.css';

/** An address as it is linked: of the web unless it says otherwise. */
const complete = (typed: string): string => {
  const text = typed.trim();
  if (text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text)) return text;
  return text.includes('@') ? `mailto:${text}` : `https://${text}`;
};

/** Links the words picked, or takes their link away. */
export function RichTextLink({ editor }: { editor: Editor }) {
  const t = useT('form.viewer');
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      on: now.isActive('link'),
      possible: now.isActive('link') || !now.state.selection.empty,
    }),
  });
  const finish = (address: string) => {
    setOpen(false);
    const chain = editor.chain().focus().extendMarkRange('link');
    if (address === '') chain.unsetLink().run();
    else chain.setLink({ href: complete(address) }).run();
  };
  return (
    <Popover
      trigger="click"
      open={open}
      destroyOnHidden
      onOpenChange={(next) => {
        setTyped(String(editor.getAttributes('link')['href'] ?? ''));
        setOpen(next);
      }}
      content={
        <div className={styles.link}>
          <Input
            autoFocus
            size="small"
            value={typed}
            placeholder="https://"
            aria-label={t('rich.address')}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
            onPressEnter={(event) => {
              event.preventDefault();
              finish(typed);
            }}
          />
          <Button
            size="small"
            type="primary"
            onClick={() => {
              finish(typed);
            }}
          >
            {t('rich.set')}
          </Button>
          {state.on && (
            <Button
              size="small"
              onClick={() => {
                finish('');
              }}
            >
              {t('rich.unlink')}
            </Button>
          )}
        </div>
      }
    >
      <Tooltip title={open ? undefined : t('rich.link')}>
        <Button
          type="text"
          size="small"
          className={styles.tool}
          icon={<LinkIcon size={15} aria-hidden="true" />}
          tabIndex={-1}
          disabled={!state.possible}
          data-on={state.on}
          aria-label={t('rich.link')}
          aria-pressed={state.on}
        />
      </Tooltip>
    </Popover>
  );
}
