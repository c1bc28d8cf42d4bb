import { useRouteError } from 'react-router';
import { ErrorState } from '@/shared/ui/ErrorState';

/** What is shown instead of a page that could not be drawn or loaded. */
export function RouteError() {
  const error = useRouteError();
  return (
    <ErrorState
      error={error}
      onRetry={() => {
        window.location.reload();
      }}
      fullPage
    />
  );
}
