import { Button } from 'antd';
import { KeyRound, Tags } from 'lucide-react';
import { useState } from 'react';
import type { Catalog } from '@/core/api/catalog';
import type { RenamedKind } from '@/core/api/uses';
import { useCatalog } from '@/core/draft/useCatalog';
import { RenameDialog } from '@/core/uses/RenameDialog';
import { useT } from '@/shared/i18n/i18n';
import type { Label } from '@/shared/i18n/language';
import { useLabel } from '@/shared/i18n/useLabel';
import styles from './Home.module.css';

const shownAtFirst = 4;

interface Keyed {
  kind: RenamedKind;
  key: string;
  label: Label | undefined;
}

const keyed = ({ roles, groups, tags }: Catalog): Keyed[] => [
  ...roles.map(({ key, label }) => ({ kind: 'role' as const, key, label })),
  ...groups.map(({ key, label }) => ({ kind: 'group' as const, key, label })),
  ...tags.map(({ key, label }) => ({ kind: 'tag' as const, key, label })),
];

/** What has a key but no document of its own: roles, groups and tags. */
export function KeysCard({ app }: { app: string }) {
  const t = useT('app.build');
  const label = useLabel();
  const catalog = useCatalog(app).data;
  const [all, setAll] = useState(false);
  const [renamed, setRenamed] = useState<Keyed>();
  const items = catalog ? keyed(catalog) : [];
  const shown = all ? items : items.slice(0, shownAtFirst);
  return (
    <section className={styles.card}>
      <div className={styles.cardHead}>
        <span className={styles.icon}>
          <Tags size={18} strokeWidth={1.75} aria-hidden="true" />
        </span>
        <h2>{t('keys.title')}</h2>
        <span className={styles.count}>{items.length}</span>
      </div>
      <p className={styles.about}>{t('keys.about')}</p>
      <ul>
        {shown.map((one) => (
          <li key={`${one.kind} ${one.key}`} className={styles.item}>
            <span className={styles.when}>{t(`keys.kind.${one.kind}`)}</span>
            <span className={styles.keyed}>{label(one.label, one.key)}</span>
            <span className={styles.when}>{one.key}</span>
            <Button
              type="text"
              size="small"
              className={styles.keyButton}
              icon={<KeyRound size={14} />}
              title={t('keys.rename', { name: label(one.label, one.key), key: one.key })}
              aria-label={t('keys.rename', { name: label(one.label, one.key), key: one.key })}
              onClick={() => {
                setRenamed(one);
              }}
            />
          </li>
        ))}
      </ul>
      {items.length > shown.length && (
        <Button
          type="link"
          size="small"
          className={styles.allKeys}
          onClick={() => {
            setAll(true);
          }}
        >
          {t('home.all', { count: items.length })}
        </Button>
      )}
      {renamed && (
        <RenameDialog
          app={app}
          kind={renamed.kind}
          current={renamed.key}
          name={label(renamed.label, renamed.key)}
          onRenamed={() => undefined}
          onClose={() => {
            setRenamed(undefined);
          }}
        />
      )}
    </section>
  );
}
