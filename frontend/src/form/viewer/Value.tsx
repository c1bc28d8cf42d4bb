import type { ComponentType } from 'react';
import type { Field } from '@/core/api/catalog';
import { fileUrl, isPicture, type FileRef } from '@/core/api/files';
import { valueText } from '@/core/values/valueText';
import { useLanguage } from '@/shared/i18n/i18n';
import { OptionChip } from '@/shared/ui/OptionChip';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import type { ShownProps } from './fieldView';
import { ListValue } from './list/ListValue';
import { RowsPeek } from './rows/RowsPeek';
import type { Names } from './rows/RowsTable';
import { shownAs } from './shown/shownAs';
import styles from './Value.module.css';

interface Props {
  field: Pick<Field, 'type' | 'options'> & Partial<Pick<Field, 'key' | 'columns' | 'listOf'>>;
  value: unknown;
  /** Title of the linked record or name of the person. */
  display?: string;
  /** As on the page of one record, where nothing is shortened. */
  whole?: boolean;
  /** Those of the whole record, for the rows of a sub-table. */
  names?: Names;
}

/** A stored value as people read it: options as chips, times in words, links as links. */
export function Value({ field, value, display, whole = false, names }: Props) {
  const language = useLanguage();
  if (value === undefined || value === null || value === '') return <span className={styles.none}>—</span>;
  const Shown = shownAs[field.type] as ComponentType<ShownProps> | undefined;
  if (Shown) return <Shown value={value} whole={whole} />;
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
    case 'subtable':
      return field.listOf ? (
        <ListValue field={field} value={value} names={names} whole={whole} />
      ) : (
        <RowsPeek field={field} value={value} names={names} />
      );
    case 'files':
    case 'signature':
      return <Files files={value as FileRef[]} />;
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

/** Files by name, pictures small; each opens. */
function Files({ files }: { files: FileRef[] }) {
  return (
    <span className={styles.list}>
      {files.map((file) => (
        <a
          key={file.id}
          href={fileUrl(file)}
          target="_blank"
          rel="noopener noreferrer"
          className={styles.file}
        >
          {isPicture(file) ? <img src={fileUrl(file)} alt={file.name} loading="lazy" /> : file.name}
        </a>
      ))}
    </span>
  );
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
