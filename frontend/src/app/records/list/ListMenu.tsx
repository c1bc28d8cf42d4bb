import { Button, Dropdown } from 'antd';
import { Download, FileInput } from 'lucide-react';
import { useNavigate } from 'react-router';
import type { Condition } from '@/core/api/condition';
import { exportUrl } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { mayBuild, useUser } from '@/core/session/useSession';
import { useT } from '@/shared/i18n/i18n';
import { usePhone } from '@/shared/usePhone';
import { conditionOf } from './listState';

interface Props {
  app: string;
  form: string;
  filters: Condition[];
}

/** Import, and the list as a file just as it is filtered. */
export function ListMenu({ app, form, filters }: Props) {
  const t = useT('app.records');
  const navigate = useNavigate();
  const user = useUser();
  if (usePhone()) return null;
  const items = (['xlsx', 'csv', 'pdf'] as const).map((type) => ({
    key: type,
    label: <a href={exportUrl(app, form, type, conditionOf(filters))}>{t(`list.export.${type}`)}</a>,
  }));
  return (
    <>
      {mayBuild(user) && (
        <Button icon={<FileInput size={15} />} onClick={() => void navigate(appPath.import(app, form))}>
          {t('list.importShort')}
        </Button>
      )}
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button icon={<Download size={15} />}>{t('list.export.action')}</Button>
      </Dropdown>
    </>
  );
}
