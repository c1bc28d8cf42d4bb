import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { keys } from '@/core/api/keys';
import { getSettings } from '@/core/api/settings';
import { useT } from '@/shared/i18n/i18n';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { PageSkeleton } from '@/shared/ui/Skeleton';
import { SettingsForm } from './SettingsForm';

/** Mail server, public address, quiet hours and how often customers may be written to. */
export default function SettingsPage() {
  const t = useT('app.admin');
  const query = useQuery({ queryKey: keys.settings, queryFn: getSettings });
  const [round, setRound] = useState(0);
  if (query.isPending) return <PageSkeleton />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <SettingsForm
        key={round}
        settings={query.data}
        onSaved={() => {
          setRound(round + 1);
        }}
      />
    </>
  );
}
