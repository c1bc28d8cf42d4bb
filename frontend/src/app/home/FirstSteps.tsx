import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Compass, FileInput, Sparkles, Trash2 } from 'lucide-react';
import { Link } from 'react-router';
import { removeSampleData, type App } from '@/core/api/apps';
import { keys } from '@/core/api/keys';
import { appPath } from '@/core/app/useApp';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { usePhone } from '@/shared/usePhone';
import styles from './home.module.css';

interface Props {
  app: App;
  onTour: () => void;
}

/** While the app shows sample data: look around, bring your own customers, clear the samples away. */
export function FirstSteps({ app, onTour }: Props) {
  const t = useT('app.home');
  const label = useLabel();
  const phone = usePhone();
  const client = useQueryClient();
  const { message, modal } = useNotices();
  const remove = useMutation({
    mutationFn: () => removeSampleData(app.key),
    onSuccess: () => void message.success(t('first.removed')),
    onError: (error) => void message.error(errorText(error, t)),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: keys.apps });
      await client.invalidateQueries({ queryKey: keys.app(app.key) });
      await client.invalidateQueries({ queryKey: keys.todos });
    },
  });
  const ask = () =>
    void modal.confirm({
      title: t('first.removeTitle'),
      content: t('first.removeText'),
      okText: t('first.remove'),
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync(),
    });
  return (
    <section className={styles.first} aria-label={t('first.title', { app: label(app.label, app.key) })}>
      <Sparkles size={20} aria-hidden="true" />
      <div>
        <h2>{t('first.title', { app: label(app.label, app.key) })}</h2>
        <p>{t('first.text')}</p>
        <div className={styles.firstActions}>
          {app.customerForm && (
            <Link to={appPath.import(app.key, app.customerForm)}>
              <Button type="primary" icon={<FileInput size={15} />}>
                {t('first.import')}
              </Button>
            </Link>
          )}
          {!phone && (
            <Button icon={<Compass size={15} />} onClick={onTour}>
              {t('first.tour')}
            </Button>
          )}
          <Button type="text" icon={<Trash2 size={15} />} loading={remove.isPending} onClick={ask}>
            {t('first.remove')}
          </Button>
        </div>
      </div>
    </section>
  );
}
