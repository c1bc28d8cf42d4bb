import { formatDateTime, formatRelative } from '@/shared/format/time';
import { useLanguage } from '@/shared/i18n/i18n';
import { useNow } from '@/shared/useNow';

/** A moment in words near now; the exact time on hover. */
export function RelativeTime({ at }: { at: string }) {
  const language = useLanguage();
  const now = useNow(60_000);
  return (
    <time dateTime={at} title={formatDateTime(at)}>
      {formatRelative(at, now, language)}
    </time>
  );
}
