import { Segmented } from 'antd';
import { UserRound } from 'lucide-react';
import { useState } from 'react';
import type { MessageDocument, TestWay, WrittenMessage } from '@/core/api/messages';
import { isApiError } from '@/core/api/problem';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { languages, type Language } from '@/shared/i18n/language';
import { EmptyState } from '@/shared/ui/EmptyState';
import { errorText } from '@/shared/ui/errorText';
import { TextSkeleton } from './TextSkeleton';
import styles from '../Message.module.css';
import { CustomerSelect } from './CustomerSelect';
import { TestSend } from './TestSend';
import type { MessagePreviews } from './usePreview';

export interface PreviewProps {
  app: string;
  form: string | undefined;
  message: MessageDocument;
  preview: MessagePreviews;
  way: TestWay | undefined;
}

/** The message as it will be read, written by the server as it writes it when sending. */
export function Preview({ app, form, message, preview, way }: PreviewProps) {
  const t = useT('touch.editor');
  const mine = useLanguage();
  const [wanted, setWanted] = useState<Language>(mine);
  const written = languages.filter((language) => message.body[language]);
  const language = written.includes(wanted) ? wanted : (written[0] ?? wanted);
  const shown = preview.byLanguage[language];
  const { customer } = preview;
  let body: React.ReactNode;
  if (!form || (preview.settled && !customer)) {
    body = <EmptyState compact icon={UserRound} title={t('preview.nobody')} text={t('preview.nobodyText')} />;
  } else if (written.length === 0) body = <p className={styles.quiet}>{t('preview.nothing')}</p>;
  else if (shown?.error !== undefined)
    body = (
      <div className={styles.failed} role="status">
        <b>{t('preview.failed')}</b>
        <ul>
          {reasons(shown.error, t).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
    );
  else if (!shown?.data) body = <TextSkeleton />;
  else
    body = (
      <div data-stale={shown.fetching} className={styles.read}>
        {message.channel === 'email' ? (
          <Letter written={shown.data} language={language} />
        ) : (
          <Phone written={shown.data} language={language} />
        )}
        <p className={styles.quiet}>
          {shown.data.address === ''
            ? t('preview.noAddress', { name: customer?.title })
            : t('preview.goesTo', { address: shown.data.address })}
        </p>
      </div>
    );
  return (
    <aside className={styles.side} aria-label={t('preview.title')}>
      <div className={styles.sideHead}>
        <h2>{t('preview.title')}</h2>
        <Segmented<Language>
          aria-label={t('preview.language')}
          size="small"
          value={language}
          options={languages.map((value) => ({
            value,
            label: t(`core.draft:language.${value}`),
            disabled: !message.body[value],
          }))}
          onChange={setWanted}
        />
      </div>
      {form && customer && (
        <div className={styles.who}>
          <span className={styles.quiet}>{t('preview.as')}</span>
          <CustomerSelect app={app} form={form} customer={customer} onChange={preview.choose} />
        </div>
      )}
      {body}
      {message.channel === 'email' && customer && (
        <TestSend app={app} message={message} record={customer.id} language={language} way={way} />
      )}
    </aside>
  );
}

function reasons(error: unknown, t: ReturnType<typeof useT>): string[] {
  const issues = isApiError(error) ? error.issues.map(({ message }) => message) : [];
  return issues.length > 0 ? [...new Set(issues)] : [errorText(error, t)];
}

function Letter({ written, language }: { written: WrittenMessage; language: Language }) {
  return (
    <article className={styles.letter} lang={language}>
      <header>{written.subject}</header>
      <p>{written.body}</p>
    </article>
  );
}

function Phone({ written, language }: { written: WrittenMessage; language: Language }) {
  return (
    <div className={styles.phone}>
      <article className={styles.bubble} lang={language}>
        {written.subject && <b>{written.subject}</b>}
        <p>{written.body}</p>
      </article>
    </div>
  );
}
