import { Button } from 'antd';
import { Plus, Users } from 'lucide-react';
import { Link } from 'react-router';
import type { SavedView } from '@/core/api/views';
import { useT } from '@/shared/i18n/i18n';
import { settingsOf } from '../list/listState';
import type { RecordListing } from '../list/useRecordList';
import { NewView } from './NewView';
import { useViewActions, viewPath } from './useViewActions';
import type { ListViews } from './useViews';
import { ViewChanges } from './ViewChanges';
import { ViewMenu } from './ViewMenu';
import styles from './views.module.css';

interface Props {
  app: string;
  form: string;
  /** What the list is called without a view. */
  whole: string;
  views: ListViews;
  listing: RecordListing;
}

/** The ways of looking at a list, each with an address of its own. */
export function ViewTabs({ app, form, whole, views: { views, view }, listing }: Props) {
  const t = useT('app.records');
  const actions = useViewActions(app, form);
  const settings = settingsOf(listing.state);
  return (
    <div className={styles.bar}>
      <nav className={styles.tabs} aria-label={t('view.views')}>
        <Tab to={viewPath(app, form)} name={whole} current={!view} />
        {views.map((one) => (
          <span key={one.id} className={styles.tabWithMenu}>
            <Tab to={viewPath(app, form, one.id)} name={one.name} current={one === view} view={one} />
            {one === view && <ViewMenu view={one} settings={settings} actions={actions} />}
          </span>
        ))}
        <NewView settings={settings} actions={actions} placement="bottomLeft">
          <Button
            type="text"
            size="small"
            className={styles.add}
            icon={<Plus size={15} />}
            aria-label={t('view.add')}
            title={t('view.add')}
          >
            {views.length === 0 && t('view.addShort')}
          </Button>
        </NewView>
      </nav>
      {listing.changed && (
        <ViewChanges view={view} settings={settings} actions={actions} onReset={listing.reset} />
      )}
    </div>
  );
}

interface TabProps {
  to: string;
  name: string;
  current: boolean;
  view?: SavedView;
}

function Tab({ to, name, current, view }: TabProps) {
  const t = useT('app.records');
  return (
    <Link to={to} className={styles.tab} aria-current={current ? 'page' : undefined}>
      <span>{name}</span>
      {view?.shared && (
        <span title={t('view.shared')} className={styles.shared}>
          <Users size={13} aria-hidden="true" />
          <span className="visually-hidden">{t('view.shared')}</span>
        </span>
      )}
    </Link>
  );
}
