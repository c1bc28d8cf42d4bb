import { Button, Dropdown } from 'antd';
import { Ellipsis, Mail, PencilLine, Phone, Trash2 } from 'lucide-react';
import type { LiveForm } from '@/core/api/forms';
import type { Rec } from '@/core/api/records';
import { mayWrite, useUser } from '@/core/session/useSession';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';
import styles from './header.module.css';

interface Props {
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
export function HeaderActions({ live, record, onEdit, onDelete }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const writes = mayWrite(useUser()) && !live.form.facts;
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
        <>
          <Button icon={<PencilLine size={15} />} onClick={onEdit}>
            {t('page.edit')}
          </Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: [{ key: 'delete', danger: true, icon: <Trash2 size={14} />, label: t('page.delete') }],
              onClick: onDelete,
            }}
          >
            <Button type="text" icon={<Ellipsis size={18} />} aria-label={t('page.more')} />
          </Dropdown>
        </>
      )}
    </div>
  );
}
