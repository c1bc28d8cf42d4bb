import { Button, type MenuProps } from 'antd';
import { CopyCheck, Download, Ellipsis, FileInput, Trash2 } from 'lucide-react';
import { useNavigate } from 'react-router';
import { exportUrl, listPrintUrl, mostPrinted } from '@/core/api/records';
import { appPath } from '@/core/app/useApp';
import { mayBuild, mayWrite, useUser } from '@/core/session/useSession';
import { formatInteger } from '@/shared/format/number';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { followLink } from '@/shared/ui/followLink';
import { usePhone } from '@/shared/usePhone';
import { useNotices } from '@/shared/notices/useNotices';
import { MenuButton } from '@/shared/ui/MenuButton';
import type { RecordListing } from './useRecordList';

interface Props {
  app: string;
  form: string;
  listing: RecordListing;
  /** Records are never changed nor deleted. */
  facts: boolean;
}

type Items = NonNullable<MenuProps['items']>;

/** The list as a file or on paper, just as it is shown. */
function useExports({ app, form, listing }: Props): Items {
  const t = useT('app.records');
  const language = useLanguage();
  const { message } = useNotices();
  const { asked, state, columns, total, view } = listing;
  const chosen = state.columns?.map(({ field }) => field) ?? [];
  const files = (['xlsx', 'csv'] as const).map((type) => ({
    key: type,
    onClick: followLink,
    label: <a href={exportUrl(app, form, type, asked, chosen)}>{t(`list.export.${type}`)}</a>,
  }));
  const paper = listPrintUrl(app, form, asked, {
    columns: columns.map(({ field }) => field),
    view,
    locale: language,
  });
  const pdf =
    (total ?? 0) > mostPrinted
      ? {
          key: 'pdf',
          label: t('list.export.pdf'),
          onClick: () =>
            void message.info(t('list.export.long', { limit: formatInteger(mostPrinted, language) })),
        }
      : {
          key: 'pdf',
          onClick: followLink,
          label: (
            <a href={paper} target="_blank" rel="noopener noreferrer">
              {t('list.export.pdf')}
            </a>
          ),
        };
  return [...files, pdf];
}

/** Import, the list as a file just as it is shown, duplicates and the recycle bin. */
export function ListMenu(props: Props) {
  const { app, form, facts } = props;
  const t = useT('app.records');
  const navigate = useNavigate();
  const user = useUser();
  const phone = usePhone();
  const exports = useExports(props);
  const upkeep: Items =
    !facts && mayWrite(user)
      ? [
          {
            key: 'duplicates',
            icon: <CopyCheck size={14} />,
            label: t('duplicates.find'),
            onClick: () => void navigate(appPath.duplicates(app, form)),
          },
          {
            key: 'bin',
            icon: <Trash2 size={14} />,
            label: t('bin.title'),
            onClick: () => void navigate(appPath.bin(app, form)),
          },
        ]
      : [];
  const exporting = {
    key: 'export',
    type: 'group' as const,
    label: t('list.export.action'),
    children: exports,
  };
  const more = phone ? [...upkeep, exporting] : upkeep;
  return (
    <>
      {!phone && mayBuild(user) && (
        <Button icon={<FileInput size={15} />} onClick={() => void navigate(appPath.import(app, form))}>
          {t('list.importShort')}
        </Button>
      )}
      {!phone && (
        <MenuButton menu={{ items: exports }}>
          <Button icon={<Download size={15} />}>{t('list.export.action')}</Button>
        </MenuButton>
      )}
      {more.length > 0 && (
        <MenuButton menu={{ items: more }}>
          <Button type="text" icon={<Ellipsis size={18} />} aria-label={t('page.more')} />
        </MenuButton>
      )}
    </>
  );
}
