import { Button } from 'antd';
import { BarChart3, CircleCheck, Database, Plus } from 'lucide-react';
import type { DocumentSummary } from '@/core/api/documents';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { EmptyState } from '@/shared/ui/EmptyState';
import styles from './Menu.module.css';

export interface AddableProps {
  documents: readonly DocumentSummary[];
  /** `at` is where it stands here. */
  onAdd: (document: DocumentSummary, at: number) => void;
}

/** Forms and boards that are not in the menu, each with the button that puts it there. */
export function Addable({ documents, onAdd }: AddableProps) {
  const t = useT('app.build');
  const label = useLabel();
  if (documents.length === 0) return <EmptyState icon={CircleCheck} title={t('menu.allThere')} compact />;
  return (
    <ul className={styles.list}>
      {documents.map((document, at) => {
        const Icon = document.kind === 'board' ? BarChart3 : Database;
        const name = label(document.label, document.key);
        return (
          <li key={`${document.kind}/${document.key}`} className={styles.addable} data-add>
            <span className={styles.icon}>
              <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
            </span>
            <div className={styles.text}>
              <span className={styles.name}>{name}</span>
              <span className={styles.quiet}>{t(`menu.${document.kind}`)}</span>
            </div>
            <Button
              icon={<Plus size={14} />}
              size="small"
              aria-label={t('menu.addOne', { name })}
              onClick={() => {
                onAdd(document, at);
              }}
            >
              {t('menu.add')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
