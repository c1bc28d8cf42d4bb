import type { Catalog } from '@/core/api/catalog';
import type { FormDocument } from '@/core/api/forms';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { designedType } from '../model/fieldTypes';
import type { Taken } from './Fields';
import styles from './Foreign.module.css';
import type { Imported } from './importForm';

/** What becomes of each property: its field, and what that says otherwise. */
export function TakenList({ read, catalog }: { read: Imported; catalog: Catalog }) {
  return (
    <ul className={styles.fields}>
      {read.taken.map((taken) => (
        <Line key={taken.path} taken={taken} form={read.form} catalog={catalog} />
      ))}
    </ul>
  );
}

function Line({ taken, form, catalog }: { taken: Taken; form: FormDocument; catalog: Catalog }) {
  const t = useT('form.editor.foreign');
  const label = useLabel();
  const { path, key, type, required, notes } = taken;
  const Icon = designedType(type)?.icon;
  const inRows = path.includes('[].');
  const name = inRows ? undefined : form.schema.properties[key]?.['x-eddy']?.label;
  const kind = label(catalog.fieldTypes.find((one) => one.key === type)?.label, type);
  return (
    <li className={inRows ? styles.inner : undefined}>
      <code className={styles.path}>{inRows ? path.slice(path.lastIndexOf('[].') + 3) : path}</code>
      <span className={styles.made}>
        {Icon && <Icon size={14} aria-hidden />}
        {name && <b>{label(name, key)}</b>}
        <span className={styles.quiet}>
          {[kind, inRows && t('column'), required && t('required')].filter(Boolean).join(' · ')}
        </span>
        {notes.length > 0 && (
          <span className={styles.noted}>{notes.map((note) => t(`note.${note}`)).join(t('semicolon'))}</span>
        )}
      </span>
    </li>
  );
}
