import { Button } from 'antd';
import { Asterisk, Copy, CopyPlus, Trash2 } from 'lucide-react';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { useFormEditing } from '../FormEditorContext';
import styles from '../FormEditor.module.css';
import { requiredKeys } from '../model/fields';
import { keysPicked } from '../model/selection';
import { useActions } from '../useActions';

/** What can be done with several elements at once. */
export function ManyProperties() {
  const t = useT('form.editor');
  const { message } = useNotices();
  const { form, layout, view } = useFormEditing();
  const actions = useActions();
  const keys = keysPicked(layout, view.picks);
  const required = requiredKeys(form);
  const allRequired = keys.every((key) => required.includes(key));
  const copy = async () => {
    await navigator.clipboard.writeText(actions.copy() ?? '');
    void message.success(t('clip.copied'));
  };
  return (
    <div className={styles.properties}>
      <header>
        <h2>{t('many.title', { count: view.picks.length })}</h2>
      </header>
      {keys.length > 0 && (
        <Button
          icon={<Asterisk size={14} />}
          onClick={() => {
            actions.require(!allRequired);
          }}
        >
          {t(allRequired ? 'many.optional' : 'many.required', { count: keys.length })}
        </Button>
      )}
      <Button icon={<CopyPlus size={14} />} onClick={actions.duplicate}>
        {t('many.duplicate')}
      </Button>
      <Button icon={<Copy size={14} />} onClick={() => void copy()}>
        {t('many.copy')}
      </Button>
      <Button danger icon={<Trash2 size={14} />} onClick={actions.remove}>
        {t('many.remove', { count: view.picks.length })}
      </Button>
      <p className={styles.note}>{t('many.hint')}</p>
    </div>
  );
}
