import { useT } from '@/shared/i18n/i18n';
import styles from './Foreign.module.css';
import type { Imported } from './importForm';
import type { LostKeyword } from './lost';

/** What a schema says and the form made of it does not. */
export function LostList({ read }: { read: Pick<Imported, 'left' | 'lost' | 'form'> }) {
  const t = useT('form.editor.foreign');
  const { left, lost, form } = read;
  const nothing = left.length === 0 && lost.length === 0;
  return (
    <div className={styles.out}>
      <p>{nothing ? t('out.nothing') : t(form.origin ? 'out.kept' : 'out.notKept')}</p>
      {left.length > 0 && (
        <section>
          <h3>{t('out.left')}</h3>
          <ul>
            {left.map(({ path, why, ref }) => (
              <li key={path}>
                <code>{path}</code> {t(`why.${why}`, { ref: ref ?? '' })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {lost.length > 0 && (
        <section>
          <h3>{t('out.lost')}</h3>
          <p className={styles.quiet}>{t('out.lostHint')}</p>
          <Keywords lost={lost} />
        </section>
      )}
    </div>
  );
}

/** The keywords by the property they stood at. */
function Keywords({ lost }: { lost: LostKeyword[] }) {
  const t = useT('form.editor.foreign');
  const fields = [...new Set(lost.map(({ field }) => field))];
  return (
    <ul>
      {fields.map((field) => (
        <li key={field}>
          {field === '' ? t('out.whole') : <code>{field}</code>}
          {t('out.colon')}
          {lost
            .filter((one) => one.field === field)
            .map(({ keyword }) => (
              <code key={keyword} className={styles.keyword}>
                {keyword}
              </code>
            ))}
        </li>
      ))}
    </ul>
  );
}
