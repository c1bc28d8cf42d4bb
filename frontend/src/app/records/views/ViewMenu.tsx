import { Button, Popover } from 'antd';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { SavedView, ViewSettings } from '@/core/api/views';
import { useT } from '@/shared/i18n/i18n';
import { MenuButton } from '@/shared/ui/MenuButton';
import type { useViewActions } from './useViewActions';
import { ViewForm } from './ViewForm';
import styles from './views.module.css';

interface Props {
  view: SavedView;
  /** As the list is shown now. */
  settings: ViewSettings;
  actions: ReturnType<typeof useViewActions>;
}

type Asked = 'rename' | 'duplicate';

/** What can be done with the current view. */
export function ViewMenu({ view, settings, actions }: Props) {
  const t = useT('app.records');
  const [asked, setAsked] = useState<Asked>();
  const done = {
    onSuccess: () => {
      setAsked(undefined);
    },
  };
  const save = (name: string, shared: boolean) => {
    if (asked === 'rename') {
      actions.change.mutate({ view, draft: { name, shared, settings: view.settings } }, done);
    } else actions.create.mutate({ name, shared, settings }, done);
  };
  const items = [
    ...(view.editable ? [{ key: 'rename', label: t('view.rename') }] : []),
    { key: 'duplicate', label: t('view.duplicate') },
    ...(view.editable
      ? [
          { type: 'divider' as const },
          { key: 'delete', label: t(view.shared ? 'view.deleteForAll' : 'view.delete'), danger: true },
        ]
      : []),
  ];
  return (
    <Popover
      open={asked !== undefined}
      trigger={[]}
      placement="bottomLeft"
      destroyOnHidden
      onOpenChange={(open) => {
        if (!open) setAsked(undefined);
      }}
      content={
        <div
          onKeyDown={(event) => {
            if (event.key === 'Escape') setAsked(undefined);
          }}
        >
          <ViewForm
            key={asked}
            name={asked === 'duplicate' ? t('view.copyOf', { name: view.name }) : view.name}
            shared={asked === 'rename' && view.shared}
            action={t(asked === 'duplicate' ? 'view.create' : 'view.keepName')}
            saving={actions.change.isPending || actions.create.isPending}
            onSave={save}
          />
          <Button
            type="text"
            block
            onClick={() => {
              setAsked(undefined);
            }}
          >
            {t('view.cancel')}
          </Button>
        </div>
      }
    >
      <span>
        <MenuButton
          menu={{
            items,
            onClick: ({ key }) => {
              if (key === 'delete') actions.remove.mutate(view);
              else setAsked(key as Asked);
            },
          }}
        >
          <Button
            type="text"
            size="small"
            className={styles.menu}
            icon={<ChevronDown size={14} />}
            aria-label={t('view.menu', { name: view.name })}
          />
        </MenuButton>
      </span>
    </Popover>
  );
}
