import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { keys } from '@/core/api/keys';
import { getFate } from '@/core/api/merges';
import { appPath } from '@/core/app/useApp';
import { useT } from '@/shared/i18n/i18n';

interface Props {
  app: string;
  form: string;
  id: string;
}

/** Says of a record in the recycle bin that it lies there, and what it has become part of. */
export function Fate({ app, form, id }: Props) {
  const t = useT('app.records');
  const { data } = useQuery({
    queryKey: [...keys.record(app, form, id), 'fate'],
    queryFn: () => getFate(app, form, id),
  });
  if (!data?.deleted) return null;
  const { into } = data;
  return (
    <Alert
      type="info"
      showIcon
      title={into ? t('duplicates.mergedInto', { title: into.title || '—' }) : t('duplicates.inBin')}
      action={
        into ? (
          <Link to={appPath.record(app, form, into.id)}>{t('duplicates.openSurvivor')}</Link>
        ) : (
          <Link to={appPath.bin(app, form)}>{t('bin.title')}</Link>
        )
      }
    />
  );
}
