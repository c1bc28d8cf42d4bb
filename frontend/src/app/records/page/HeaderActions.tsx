import { Button, Dropdown } from 'antd';
import { Ellipsis, FileText, Mail, PencilLine, Phone, Printer, Trash2 } from 'lucide-react';
import type { LiveForm } from '@/core/api/forms';
import { recordPrintUrl, type Rec } from '@/core/api/records';
import { mayWrite, useUser } from '@/core/session/useSession';
import { useLabel } from '@/shared/i18n/useLabel';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { followLink } from '@/shared/ui/followLink';
import styles from './header.module.css';

interface Props {
  app: string;
  live: LiveForm;
  record: Rec;
  onEdit: () => void;
  onDelete: () => void;
}

const contacts = [
  { type: 'phone', scheme: 'tel:', icon: Phone, word: 'header.call' },
  { type: 'email', scheme: 'mailto:', icon: Mail, word: 'header.mail' },
] as const;

/** Ways to reach whom the record is about, and what may be done with the record. */
export function HeaderActions({ app, live, record, onEdit, onDelete }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const language = useLanguage();
  const writes = mayWrite(useUser()) && !live.form.facts;
  const paper = (type: 'pdf' | 'docx') => recordPrintUrl(app, live.form.key, record.id, type, language);
  return (
    <div className={styles.actions}>
      {contacts.map(({ type, scheme, icon: Icon, word }) => {
        const field = live.table.fields.find((one) => one.type === type && record.values[one.key]);
        const value = field && String(record.values[field.key]);
        return (
          field && (
            <Button
              key={type}
              href={`${scheme}${value}`}
              icon={<Icon size={15} />}
              title={t('header.contact', { name: label(field.label, field.key), value })}
            >
              {t(word)}
            </Button>
          )
        );
      })}
      {writes && (
        <Button icon={<PencilLine size={15} />} onClick={onEdit}>
          {t('page.edit')}
        </Button>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'print',
              icon: <Printer size={14} />,
              onClick: followLink,
              label: (
                <a href={paper('pdf')} target="_blank" rel="noopener noreferrer">
                  {t('page.print')}
                </a>
              ),
            },
            {
              key: 'word',
              icon: <FileText size={14} />,
              onClick: followLink,
              label: <a href={paper('docx')}>{t('page.word')}</a>,
            },
            ...(writes
              ? [
                  { type: 'divider' as const },
                  {
                    key: 'delete',
                    danger: true,
                    icon: <Trash2 size={14} />,
                    label: t('page.delete'),
                    onClick: onDelete,
                  },
                ]
              : []),
          ],
        }}
      >
        <Button type="text" icon={<Ellipsis size={18} />} aria-label={t('page.more')} />
      </Dropdown>
    </div>
  );
}
