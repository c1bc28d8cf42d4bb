import { Button } from 'antd';
import { useT } from '@/shared/i18n/i18n';

interface Props {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
  /** Where "more" is not the word for it. */
  label?: string;
}

/** Loads the next page of a list; nothing at its end. */
export function MoreButton({ query, label }: Props) {
  const t = useT('shared');
  if (!query.hasNextPage) return null;
  return (
    <Button type="text" block loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {label ?? t('action.more')}
    </Button>
  );
}
