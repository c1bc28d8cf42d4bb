import { Button } from 'antd';
import { Compass } from 'lucide-react';
import { useNavigate } from 'react-router';
import { useT } from '@/shared/i18n/i18n';
import { EmptyState } from '@/shared/ui/EmptyState';

export default function NotFoundPage() {
  const t = useT('app.frame');
  const navigate = useNavigate();
  return (
    <EmptyState heading icon={Compass} title={t('notFound.title')} text={t('notFound.text')}>
      <Button type="primary" onClick={() => void navigate('/')}>
        {t('notFound.home')}
      </Button>
    </EmptyState>
  );
}
