import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { Send } from 'lucide-react';
import { testMessage, type MessageDocument, type TestWay } from '@/core/api/messages';
import { useT } from '@/shared/i18n/i18n';
import type { Language } from '@/shared/i18n/language';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import styles from '../Message.module.css';

export interface TestSendProps {
  app: string;
  message: MessageDocument;
  record: string;
  language: Language;
  way: TestWay | undefined;
}

/** Sends the message to oneself, or says why that is not possible. */
export function TestSend({ app, message, record, language, way }: TestSendProps) {
  const t = useT('touch.editor');
  const { message: notice } = useNotices();
  const send = useMutation({
    mutationFn: () => testMessage(app, { document: message, record, locale: language }),
    onSuccess: ({ sent, to, message: reason }) =>
      sent
        ? void notice.success(t('test.sent', { to }))
        : void notice.error(t('test.refused', { reason: reason ?? '' }), 8),
    onError: (error) => void notice.error(errorText(error, t), 8),
  });
  if (!way) return null;
  const hindrance = way.mail ? (way.to ? undefined : 'test.noAddress') : 'test.noMail';
  return (
    <div className={styles.test}>
      <Button
        icon={<Send size={14} />}
        disabled={hindrance !== undefined}
        loading={send.isPending}
        onClick={() => {
          send.mutate();
        }}
      >
        {t('test.send')}
      </Button>
      <span className={styles.quiet}>{hindrance ? t(hindrance) : t('test.to', { to: way.to })}</span>
    </div>
  );
}
