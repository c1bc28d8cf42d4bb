import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '@/core/api/keys';
import { findUses, holdSeveral, type Held } from '@/core/api/uses';
import { SetValue } from '@/core/commands/SetValue';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { useUndoNotice } from '@/shared/useUndoNotice';
import styles from '../FormEditor.module.css';
import { useFormEditing } from '../FormEditorContext';
import { holding } from '../model/several';

/** So many of the places that have to be settled by hand are told at once. */
const toldAtOnce = 3;

/** Lets a field hold several, or one: a step of the form while nothing else speaks of it, else in every document of the app. */
export function useSeveral(fieldKey: string) {
  const t = useT('form.editor');
  const { app, form, execute, flush, reload } = useFormEditing();
  const client = useQueryClient();
  const { message, notification } = useNotices();
  const notice = useUndoNotice();
  const [busy, setBusy] = useState(false);

  const everywhere = async (several: boolean): Promise<Held> => {
    const held = await holdSeveral(app, form.key, fieldKey, several);
    void client.invalidateQueries({ queryKey: keys.documents(app) });
    void client.invalidateQueries({ queryKey: keys.catalog(app) });
    reload();
    return held;
  };

  const tell = ({ items, issues }: Held, several: boolean) => {
    notice(t(several ? 'several.many' : 'several.one', { count: items.length }), () =>
      everywhere(!several).then(() => undefined),
    );
    if (issues.length === 0) return;
    void notification.warning({
      title: t('several.left', { count: issues.length }),
      duration: 0,
      description: (
        <ul className={styles.left}>
          {issues.slice(0, toldAtOnce).map((issue) => (
            <li key={`${issue.document ?? ''}${issue.place ?? ''}`}>{issue.message}</li>
          ))}
        </ul>
      ),
      actions: <a href={`/apps/${app}/build/releases`}>{t('several.settle')}</a>,
    });
  };

  const change = async (several: boolean) => {
    setBusy(true);
    try {
      await flush();
      const { items, running } = await findUses(app, 'field', `${form.key}.${fieldKey}`);
      if (items.length + running.length === 0) {
        const path = ['schema', 'properties', fieldKey];
        execute(new SetValue('form.property', path, holding(form, fieldKey, several), false));
      } else {
        tell(await everywhere(several), several);
      }
    } catch (error) {
      void message.error(errorText(error, t));
    } finally {
      setBusy(false);
    }
  };
  return { change, busy };
}
