import { Dropdown } from 'antd';
import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '@/shared/i18n/i18n';
import type { RowActions } from './useRows';

interface Props {
  row: string;
  actions: RowActions;
  children: ReactNode;
}

/** What can be done with a row. */
export function RowMenu({ row, actions, children }: Props) {
  const t = useT('form.viewer');
  const item = (key: string, Icon: typeof Copy, onClick: () => void, danger = false) => ({
    key,
    label: t(`rows.${key}`),
    icon: <Icon size={14} aria-hidden="true" />,
    danger,
    onClick,
  });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          item('duplicate', Copy, () => {
            actions.duplicate(row);
          }),
          item('up', ArrowUp, () => {
            actions.step(row, -1);
          }),
          item('down', ArrowDown, () => {
            actions.step(row, 1);
          }),
          item(
            'remove',
            Trash2,
            () => {
              actions.remove(row);
            },
            true,
          ),
        ],
      }}
    >
      {children}
    </Dropdown>
  );
}
