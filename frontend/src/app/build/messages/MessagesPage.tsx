import { Segmented } from 'antd';
import { Bell, Mail, MessageSquareText, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { MessageChannel, MessageDocument } from '@/core/api/messages';
import { useCurrentApp } from '@/core/app/useApp';
import { useCatalog } from '@/core/draft/useCatalog';
import { useT } from '@/shared/i18n/i18n';
import { newMessage } from '@/touch/editor/model/newMessage';
import styles from '../documents/Documents.module.css';
import { DocumentsPage } from '../documents/DocumentsPage';
import { NewDocument } from '../documents/NewDocument';
import { UsedBy } from '../documents/UsedBy';
import { useUses } from '../documents/useUses';
import { useBuildApp } from '../useBuildApp';

const icons: Record<string, LucideIcon> = { email: Mail, sms: MessageSquareText, push: Bell };
const channels: MessageChannel[] = ['email', 'sms', 'push'];

export default function MessagesPage() {
  const t = useT('app.build');
  const { app } = useBuildApp();
  const catalog = useCatalog(app).data;
  const customers = useCurrentApp()?.customerForm;
  const uses = useUses(app, 'message');
  const [channel, setChannel] = useState<MessageChannel>('email');
  const name = catalog?.tables.find(({ key }) => key === customers)?.titleField;
  return (
    <DocumentsPage
      app={app}
      kind="message"
      action={
        <NewDocument app={app} kind="message" make={(key, label) => newMessage(key, label, channel, name)}>
          <Segmented<MessageChannel>
            block
            value={channel}
            options={channels.map((value) => ({ value, label: t(`messages.channel.${value}`) }))}
            aria-label={t('new.channel')}
            onChange={setChannel}
          />
        </NewDocument>
      }
      copyAs={(message, key, label) => ({ ...(message as MessageDocument), key, label })}
      note={({ key }) => {
        const sent = catalog?.messages.find((message) => message.key === key)?.channel ?? '';
        const Icon = icons[sent];
        return (
          <>
            <span className={styles.about}>
              {Icon && (
                <>
                  <Icon size={14} aria-hidden="true" /> {t(`messages.channel.${sent}`)}
                </>
              )}
            </span>
            <UsedBy app={app} uses={uses} document={key} />
          </>
        );
      }}
    />
  );
}
