import { Popover } from 'antd';
import { Link } from 'react-router';
import { editorPath } from '@/core/app/editorPath';
import type { Use } from '@/core/api/uses';
import { appPath } from '@/core/app/useApp';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import styles from './Documents.module.css';

export interface UsedByProps {
  app: string;
  /** Undefined while that is not known. */
  uses: Use[] | undefined;
  document: string;
}

/** How many rules and flows use a document; opens to links to them. */
export function UsedBy({ app, uses, document }: UsedByProps) {
  const t = useT('app.build');
  const label = useLabel();
  if (!uses) return null;
  const by = uses.find(({ key }) => key === document)?.by ?? [];
  if (by.length === 0) return <span className={styles.unused}>{t('uses.none')}</span>;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={
        <ul className={styles.uses}>
          {by.map((user) => (
            <li key={`${user.kind} ${user.key}`}>
              <span>{t(`section.${user.kind}`)}</span>
              <Link to={appPath.build(app, editorPath(user.kind, user.key))}>
                {label(user.label, user.key)}
              </Link>
            </li>
          ))}
        </ul>
      }
    >
      <button type="button" className={styles.usesButton}>
        {t('uses.count', { count: by.length })}
      </button>
    </Popover>
  );
}
