import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { previewCleaning } from '@/core/api/cleaning';
import { getForm } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { useT } from '@/shared/i18n/i18n';
import { errorText } from '@/shared/ui/errorText';
import { RowsSkeleton } from '@/shared/ui/Skeleton';
import { useFormEditing } from '../FormEditorContext';
import { ApplyNow } from './ApplyNow';
import styles from './Cleaning.module.css';
import { Effects } from './Effects';

/** What the rules would do to the records that stand, and doing it. */
export function OnRecords() {
  const t = useT('form.editor');
  const { app, form } = useFormEditing();
  const rules = form.cleaning ?? [];
  const written = JSON.stringify(rules);
  const [asked, setAsked] = useState<string>();
  const live = useQuery({
    queryKey: keys.form(app, form.key),
    queryFn: () => getForm(app, form.key),
    retry: false,
  });
  const preview = useQuery({
    queryKey: [...keys.cleaning(app, form.key), 'preview', asked],
    queryFn: ({ signal }) => previewCleaning(app, form.key, rules, signal),
    enabled: asked === written,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  if (live.isPending) return null;
  const shown = asked === written;
  return (
    <section className={styles.records} aria-labelledby="cleaning-records">
      <header>
        <div>
          <h3 id="cleaning-records">{t('cleaning.records')}</h3>
          <p>{live.data ? t('cleaning.recordsHint') : t('cleaning.notLive')}</p>
        </div>
        {live.data && (
          <>
            <Button
              icon={<Eye size={15} />}
              loading={preview.isFetching}
              onClick={() => {
                if (shown) void preview.refetch();
                else setAsked(written);
              }}
            >
              {t('cleaning.preview')}
            </Button>
            <ApplyNow
              published={JSON.stringify(live.data.form.cleaning ?? []) === written}
              onDone={() => {
                setAsked(undefined);
              }}
            />
          </>
        )}
      </header>
      {shown && preview.isFetching && <RowsSkeleton rows={3} />}
      {shown && preview.isError && (
        <p className={styles.problem} role="alert">
          {errorText(preview.error, t)}
        </p>
      )}
      {shown && !preview.isFetching && preview.data && <Effects preview={preview.data} />}
    </section>
  );
}
