import { useQuery } from '@tanstack/react-query';
import { TouchDrawer } from '@/app/outbox/TouchDrawer';
import { keys } from '@/core/api/keys';
import { getTouch } from '@/core/api/touches';

interface Props {
  app: string;
  id: string;
  onClose: () => void;
}

/** The message the URL names. */
export default function OpenedTouch({ app, id, onClose }: Props) {
  const { data } = useQuery({ queryKey: [...keys.touches(app), id], queryFn: () => getTouch(app, id) });
  return data ? <TouchDrawer app={app} touch={data} onClose={onClose} /> : null;
}
