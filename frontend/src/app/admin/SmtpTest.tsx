import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { testSmtp } from '@/core/api/settings';
import { useUser } from '@/core/session/useSession';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import pageStyles from '@/shared/ui/Page.module.css';
import styles from './admin.module.css';

/** Sends one mail with the saved settings. */
export function SmtpTest({ unsaved }: { unsaved: boolean }) {
  const t = useT('app.admin');
  const user = useUser();
  const { message } = useNotices();
  const [to, setTo] = useState(user.email ?? '');
  const send = useMutation({
    mutationFn: () => testSmtp(to),
    onSuccess: ({ sent, message: said }) => {
      if (sent) void message.success(t('settings.testSent', { to }));
      else void message.error(t('settings.testFailed', { said: said ?? '' }), 8);
    },
    onError: (error) => void message.error(errorText(error, t), 8),
  });
  return (
    <div className={`${pageStyles.actions} ${styles.test}`}>
      <Input
        type="email"
        value={to}
        placeholder={t('settings.testTo')}
        aria-label={t('settings.testTo')}
        onChange={(event) => {
          setTo(event.target.value);
        }}
      />
      <Button
        loading={send.isPending}
        disabled={!to.includes('@') || unsaved}
        onClick={() => {
          send.mutate();
        }}
      >
        {t('settings.test')}
      </Button>
      {unsaved && <span className={pageStyles.muted}>{t('settings.saveFirst')}</span>}
    </div>
  );
}
