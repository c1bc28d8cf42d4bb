import { useUser } from '@/core/session/useSession';
import { useT } from '@/shared/i18n/i18n';
import { PageHeader } from '@/shared/ui/PageHeader';

export default function HomePage() {
  const t = useT('app.home');
  const user = useUser();
  return <PageHeader title={t('hello', { name: user.name })} />;
}
