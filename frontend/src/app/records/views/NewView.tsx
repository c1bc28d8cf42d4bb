import { Popover } from 'antd';
import { useState, type ReactElement } from 'react';
import type { ViewSettings } from '@/core/api/views';
import { useT } from '@/shared/i18n/i18n';
import type { useViewActions } from './useViewActions';
import { ViewForm } from './ViewForm';

interface Props {
  settings: ViewSettings;
  actions: ReturnType<typeof useViewActions>;
  placement: 'bottomLeft' | 'bottomRight';
  /** The button that asks for a name. */
  children: ReactElement;
}

/** Keeps the list as it is shown under a name. */
export function NewView({ settings, actions, placement, children }: Props) {
  const t = useT('app.records');
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement={placement}
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <ViewForm
          name=""
          shared={false}
          action={t('view.create')}
          saving={actions.create.isPending}
          onSave={(name, shared) => {
            actions.create.mutate(
              { name, shared, settings },
              {
                onSuccess: () => {
                  setOpen(false);
                },
              },
            );
          }}
        />
      }
    >
      {children}
    </Popover>
  );
}
