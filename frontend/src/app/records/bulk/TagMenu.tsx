import { Dropdown } from 'antd';
import type { ReactElement } from 'react';
import type { BulkAction } from '@/core/api/bulk';
import { useApps } from '@/core/app/useApp';
import { useLabel } from '@/shared/i18n/useLabel';
import { useT } from '@/shared/i18n/i18n';

interface Props {
  app: string;
  onTag: (action: BulkAction) => void;
  children: ReactElement;
}

/** Gives or takes one of the app's tags. */
export function TagMenu({ app, onTag, children }: Props) {
  const t = useT('app.records');
  const label = useLabel();
  const tags = useApps().data?.find((candidate) => candidate.key === app)?.tags ?? [];
  if (tags.length === 0) return null;
  const group = (kind: 'addTag' | 'removeTag') => ({
    key: kind,
    type: 'group' as const,
    label: t(`bulk.${kind}`),
    children: tags.map((tag) => ({
      key: `${kind}-${tag.key}`,
      label: label(tag.label, tag.key),
      onClick: () => {
        onTag(kind === 'addTag' ? { addTag: tag.key } : { removeTag: tag.key });
      },
    })),
  });
  return (
    <Dropdown
      trigger={['click']}
      placement="top"
      menu={{ items: [group('addTag'), group('removeTag')], style: { maxHeight: 360, overflow: 'auto' } }}
    >
      {children}
    </Dropdown>
  );
}
