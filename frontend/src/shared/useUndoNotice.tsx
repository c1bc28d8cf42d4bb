import { Button } from 'antd';
import { useNotices } from './notices/useNotices';
import { useT } from './i18n/i18n';
import { errorText } from './ui/errorText';

const seconds = 10;

/** A notice that something was done, with ten seconds to take it back. */
export function useUndoNotice(): (title: string, undo: () => Promise<void>) => void {
  const t = useT('shared');
  const { notification, message } = useNotices();
  return (title, undo) => {
    const key = crypto.randomUUID();
    const takeBack = async () => {
      notification.destroy(key);
      try {
        await undo();
      } catch (error) {
        void message.error(errorText(error, t));
      }
    };
    notification.open({
      key,
      title,
      duration: seconds,
      showProgress: true,
      actions: (
        <Button size="small" onClick={() => void takeBack()}>
          {t('action.undo')}
        </Button>
      ),
    });
  };
}
