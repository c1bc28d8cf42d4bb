import type { Field } from '@/core/api/catalog';
import { valueText } from '@/core/values/valueText';
import { useLanguage } from '@/shared/i18n/i18n';
import { OptionChip } from '@/shared/ui/OptionChip';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import styles from './Value.module.css';

interface Props {
  field: Pick<Field, 'type' | 'options'>;
  value: unknown;
  /** Title of the linked record or name of the person. */
  display?: string;
}

/** A stored value as people read it: options as chips, times in words, links as links. */
export function Value({ field, value, display }: Props) {
  const language = useLanguage();
  if (value === undefined || value === null || value === '') return <span className={styles.none}>—</span>;
  const option = (one: unknown) =>
    field.options?.find((candidate) => candidate.value === one) ?? { value: String(one) };
  switch (field.type) {
    case 'choice':
      return <OptionChip option={option(value)} />;
    case 'choices':
      return (
        <span className={styles.list}>
          {(Array.isArray(value) ? value : [value]).map((one) => (
            <OptionChip key={String(one)} option={option(one)} />
          ))}
        </span>
      );
    case 'datetime':
      return <RelativeTime at={String(value)} />;
    case 'email':
      return <a href={`mailto:${String(value)}`}>{String(value)}</a>;
    case 'phone':
      return <a href={`tel:${String(value)}`}>{String(value)}</a>;
    case 'url':
      return <WebLink url={String(value)} />;
    case 'rating':
      return <span aria-label={String(value)}>{'★'.repeat(Number(value))}</span>;
    default:
      return <span className={styles.text}>{valueText(field, value, language, display)}</span>;
  }
}

/** Only web addresses become links. */
function WebLink({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return <span>{url}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {url.replace(/^https?:\/\//i, '')}
    </a>
  );
}
