import { ChevronRight } from 'lucide-react';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { useT } from '@/shared/i18n/i18n';
import styles from './Crumbs.module.css';

interface Props {
  /** The pages above this one, the outermost first. */
  above: { to: string; name: string }[];
}

/** The way back to the pages above. */
export function Crumbs({ above }: Props) {
  const t = useT('shared');
  return (
    <nav className={styles.crumbs} aria-label={t('crumbs')}>
      {above.map(({ to, name }) => (
        <Fragment key={to}>
          <Link to={to}>{name}</Link>
          <ChevronRight size={14} aria-hidden="true" />
        </Fragment>
      ))}
    </nav>
  );
}
