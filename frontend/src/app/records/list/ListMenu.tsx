import { Button, Dropdown } from 'antd';
import { CopyCheck, Download, Ellipsis, FileInput, Trash2 } from 'lucide-react';
import { useNavigate } from 'react-router';
import { exportUrl } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { mayBuild, mayWrite, useUser } from '@/core/session/useSession';
import { useT } from '@/shared/i18n/i18n';
import { usePhone } from '@/shared/usePhone';
import type { RecordListing } from './useRecordList';

interface Props {
  app: string;
  form: string;
  listing: RecordListing;
  /** Records are never changed nor deleted. */
  facts: boolean;
}

/** Import, the list as a file just as it is shown, duplicates and the recycle bin. */
export function ListMenu({ app, form, listing, facts }: Props) {
  const t = useT('app.records');
  const navigate = useNavigate();
  const user = useUser();
  const phone = usePhone();
  const columns = listing.state.columns?.map(({ field }) => field) ?? [];
  const items = (['xlsx', 'csv', 'pdf'] as const).map((type) => ({
    key: type,
    label: <a href={exportUrl(app, form, type, listing.asked, columns)}>{t(`list.export.${type}`)}</a>,
  }));
  return (
    <>
      {!phone && mayBuild(user) && (
        <Button icon={<FileInput size={15} />} onClick={() => void navigate(appPath.import(app, form))}>
          {t('list.importShort')}
        </Button>
      )}
      {!phone && (
        <Dropdown trigger={['click']} menu={{ items }}>
          <Button icon={<Download size={15} />}>{t('list.export.action')}</Button>
        </Dropdown>
      )}
      {!facts && mayWrite(user) && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'duplicates', icon: <CopyCheck size={14} />, label: t('duplicates.find') },
              { key: 'bin', icon: <Trash2 size={14} />, label: t('bin.title') },
            ],
            onClick: ({ key }) =>
              void navigate(key === 'bin' ? appPath.bin(app, form) : appPath.duplicates(app, form)),
          }}
        >
          <Button type="text" icon={<Ellipsis size={18} />} aria-label={t('page.more')} />
        </Dropdown>
      )}
    </>
  );
}
