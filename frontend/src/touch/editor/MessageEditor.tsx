import { Segmented, Select } from 'antd';
import { Bell, Info, Mail, MessageSquareText, TriangleAlert } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import type { Catalog } from '@/core/api/catalog';
import {
  getTestWay,
  type MessageChannel,
  type MessageDocument,
  type MessagePurpose,
} from '@/core/api/messages';
import { SetValue } from '@/core/commands/SetValue';
import type { Path } from '@/core/commands/path';
import { EditorFrame } from '@/core/draft/EditorFrame';
import type { OpenDraft } from '@/core/draft/useDraft';
import { useJsonDocument } from '@/core/draft/useJsonDocument';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { languages } from '@/shared/i18n/language';
import { LanguageColumn } from './LanguageColumn';
import styles from './Message.module.css';
import { notesOf } from './model/notes';
import { Preview } from './preview/Preview';
import { usePreview } from './preview/usePreview';

export interface MessageEditorProps {
  draft: OpenDraft<MessageDocument>;
  catalog: Catalog;
  /** Key of the form that is the customer. */
  customerForm?: string;
  back: { to: string; label: string };
}

const channels: { value: MessageChannel; icon: typeof Mail }[] = [
  { value: 'email', icon: Mail },
  { value: 'sms', icon: MessageSquareText },
  { value: 'push', icon: Bell },
];

const purposes: MessagePurpose[] = ['recovery', 'service', 'marketing'];

/** A message in both languages side by side, and how a real customer will read it. */
export function MessageEditor({ draft, catalog, customerForm, back }: MessageEditorProps) {
  const t = useT('touch.editor');
  const mine = useLanguage();
  const { stack, document: message, history, issues } = useJsonDocument(draft);
  const table = catalog.tables.find(({ key }) => key === customerForm);
  const preview = usePreview(draft.app, customerForm, message);
  const way = useQuery({
    queryKey: ['app', draft.app, 'messages', 'test-way'],
    queryFn: () => getTestWay(draft.app),
  }).data;
  const set = (name: string, path: Path, value: unknown, typing = false) => {
    stack.execute(new SetValue<MessageDocument>(name, path, value, typing));
  };
  const order = [...languages].sort((a, b) => Number(b === mine) - Number(a === mine));
  const notes = notesOf(message, way?.unsubscribe);
  return (
    <EditorFrame
      draft={draft}
      label={message.label}
      history={history}
      back={back}
      onLabel={(label) => {
        set('message.label', ['label'], label, true);
      }}
      onIssue={(place) => {
        const [, part, language] = place.split('/');
        document.querySelector<HTMLElement>(`[data-place="${part}/${language}"] [role="textbox"]`)?.focus();
      }}
    >
      <div className={styles.editor}>
        <div className={styles.main}>
          <div className={styles.top}>
            <Segmented<MessageChannel>
              aria-label={t('channel.label')}
              value={message.channel}
              options={channels.map(({ value, icon: Icon }) => ({
                value,
                label: (
                  <span className={styles.channel}>
                    <Icon size={15} aria-hidden="true" /> {t(`channel.${value}`)}
                  </span>
                ),
              }))}
              onChange={(channel) => {
                set('message.channel', ['channel'], channel);
              }}
            />
            <Select<MessagePurpose>
              variant="filled"
              value={message.purpose}
              popupMatchSelectWidth={false}
              aria-label={t('purpose.name')}
              options={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
              onChange={(purpose) => {
                set('message.purpose', ['purpose'], purpose);
              }}
            />
            <span className={styles.quiet}>{t(`purpose.about.${message.purpose}`)}</span>
          </div>
          <div className={styles.columns}>
            {order.map((language) => (
              <LanguageColumn
                key={language}
                language={language}
                message={message}
                table={table}
                issues={issues}
                written={preview.byLanguage[language]?.data}
                onChange={(part, text) => {
                  set(`message.${part}`, [part, language], text.trim() === '' ? undefined : text, true);
                }}
              />
            ))}
          </div>
          {notes.length > 0 && (
            <ul className={styles.notes}>
              {notes.map(({ code, severity, language }) => {
                const Icon = severity === 'warning' ? TriangleAlert : Info;
                return (
                  <li key={`${code} ${language}`} data-severity={severity}>
                    <Icon size={14} aria-hidden="true" />
                    <span>
                      {t(`note.${code}`, { language: language && t(`core.draft:language.${language}`) })}
                    </span>
                  </li>
                );
              })}
            </ul>
          )}
        </div>
        <Preview app={draft.app} form={customerForm} message={message} preview={preview} way={way} />
      </div>
    </EditorFrame>
  );
}
