import { Tour as AntdTour } from 'antd';
import type { App } from '@/core/api/apps';
import { appPath } from '@/core/app/useApp';
import { useT } from '@/shared/i18n/i18n';

interface Props {
  app: App;
  onEnd: () => void;
}

const railEntry = (to: string) => document.querySelector<HTMLElement>(`nav a[href="${to}"]`);

/** Three stops: what to do, whom it is about, whether it works. Any stop can end it. */
export default function Tour({ app, onEnd }: Props) {
  const t = useT('app.home');
  const board = app.navigation.find((item) => item.board)?.board;
  const stops = [
    { key: 'todos' as const, to: '/todos' },
    { key: 'customers' as const, to: app.customerForm && appPath.data(app.key, app.customerForm) },
    { key: 'board' as const, to: board && appPath.board(app.key, board) },
  ];
  const steps = stops.flatMap(({ key, to }) => {
    const target = to ? railEntry(to) : null;
    return target
      ? [{ title: t(`tour.${key}`), description: t(`tour.${key}Text`), target, placement: 'right' as const }]
      : [];
  });
  return (
    <AntdTour
      open
      steps={steps.map((step, index) => ({
        ...step,
        nextButtonProps: { children: t(index === steps.length - 1 ? 'tour.end' : 'tour.next') },
        prevButtonProps: { children: t('tour.back') },
      }))}
      onClose={onEnd}
      onFinish={onEnd}
      gap={{ radius: 8 }}
      mask={{ color: 'rgb(11 18 32 / 0.35)' }}
    />
  );
}
