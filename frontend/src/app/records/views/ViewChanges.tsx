import { Button } from 'antd';
import type { SavedView, ViewSettings } from '@/core/api/views';
import { useT } from '@/shared/i18n/i18n';
import { NewView } from './NewView';
import type { useViewActions } from './useViewActions';
import styles from './views.module.css';

interface Props {
  view: SavedView | undefined;
  settings: ViewSettings;
  actions: ReturnType<typeof useViewActions>;
  onReset: () => void;
}

/** Shown while the list is not as its view has it: keep that, as this view or another, or go back. */
export function ViewChanges({ view, settings, actions, onReset }: Props) {
  const t = useT('app.records');
  return (
    <div className={styles.changes} role="group" aria-label={t('view.changed')}>
      <Button type="text" size="small" onClick={onReset}>
        {t('view.reset')}
      </Button>
      {view?.editable && (
        <Button
          size="small"
          loading={actions.change.isPending}
          onClick={() => {
            const { name, shared } = view;
            actions.change.mutate({ view, draft: { name, shared, settings } });
          }}
        >
          {t(view.shared ? 'view.saveForAll' : 'view.save')}
        </Button>
      )}
      {!view?.editable && (
        <NewView settings={settings} actions={actions} placement="bottomRight">
          <Button size="small">{t('view.saveNew')}</Button>
        </NewView>
      )}
    </div>
  );
}
