import { useQuery } from '@tanstack/react-query';
import { keys } from '@/core/api/keys';
import { findUses } from '@/core/api/uses';
import { UseList } from '@/core/uses/UseList';
import { useT } from '@/shared/i18n/i18n';
import { useFormEditing } from '../FormEditorContext';
import styles from '../FormEditor.module.css';
import { Row } from './Row';

/** Where the field is used, in this form and in the rest of the app. */
export function FieldUses({ fieldKey }: { fieldKey: string }) {
  const t = useT('core.uses');
  const { app, form } = useFormEditing();
  const key = `${form.key}.${fieldKey}`;
  const { data } = useQuery({
    queryKey: keys.usesOf(app, 'field', key),
    queryFn: () => findUses(app, 'field', key),
    staleTime: 10_000,
  });
  if (!data) return null;
  const unused = data.items.length + data.running.length === 0;
  return (
    <Row label={t('title')}>
      {unused ? <p className={styles.note}>{t('none')}</p> : <UseList app={app} found={data} />}
    </Row>
  );
}
