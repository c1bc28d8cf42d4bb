import { useEffect, useRef } from 'react';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { useFormEditing } from './FormEditorContext';
import { useActions } from './useActions';

const elsewhere = 'input, textarea, [contenteditable="true"], .ant-drawer, .ant-modal, .ant-popover';

/** Whether the keyboard is with the designer, and not inside a box, a drawer or marked text. */
function isOurs(event: ClipboardEvent): boolean {
  const at = event.target instanceof Element ? event.target : document.body;
  return at.closest(elsewhere) === null && (event.type === 'paste' || getSelection()?.isCollapsed !== false);
}

/** Copy, cut and paste of what is picked, through the clipboard of the system: also to other forms and windows. */
export function useClipboard(): void {
  const t = useT('form.editor');
  const { message } = useNotices();
  const { focus } = useFormEditing().view;
  const actions = useActions();
  const latest = useRef({ actions, message, t, focus });
  useEffect(() => {
    latest.current = { actions, message, t, focus };
  });
  useEffect(() => {
    const onTake = (event: ClipboardEvent) => {
      const text = isOurs(event) ? latest.current.actions.copy() : undefined;
      if (text === undefined) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') {
        latest.current.focus.ask();
        latest.current.actions.remove();
      }
      if (event.type === 'copy') void latest.current.message.success(latest.current.t('clip.copied'));
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const { actions: now, message: say, t: words } = latest.current;
      latest.current.focus.ask();
      if (!now.paste(text)) void say.warning(words(text.trim() === '' ? 'clip.empty' : 'clip.foreign'));
    };
    document.addEventListener('copy', onTake);
    document.addEventListener('cut', onTake);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onTake);
      document.removeEventListener('cut', onTake);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}
