import { Button, Progress } from 'antd';
import { Sparkles } from 'lucide-react';
import { formatInteger } from '@/shared/format/number';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { errorText } from '@/shared/ui/errorText';
import { useFormEditing } from '../FormEditorContext';
import styles from './Cleaning.module.css';
import { useApplying, type Applying } from './useApplying';

/** Cleans the records that stand by the published rules; says what came of it and takes it back. */
export function ApplyNow({ published, onDone }: { published: boolean; onDone: () => void }) {
  const t = useT('form.editor');
  const { app, form } = useFormEditing();
  const { now, start } = useApplying(app, form.key);
  const busy = now.state === 'running' || now.state === 'undoing';
  return (
    <>
      <Button
        icon={<Sparkles size={15} />}
        disabled={!published || busy || form.facts}
        title={published ? undefined : t('cleaning.publishFirst')}
        onClick={() => {
          onDone();
          void start();
        }}
      >
        {t('cleaning.apply')}
      </Button>
      {!published && <p className={styles.first}>{t('cleaning.publishFirst')}</p>}
      {now.state !== 'idle' && <Outcome now={now} />}
    </>
  );
}

function Outcome({ now }: { now: Applying }) {
  const t = useT('form.editor');
  const language = useLanguage();
  const words = (key: string, count: number, more = {}) =>
    t(`cleaning.${key}`, { count, number: formatInteger(count, language), ...more });
  return (
    <div className={styles.outcome} role="status">
      {(now.state === 'running' || now.state === 'undoing') && (
        <>
          <span>{t(`cleaning.${now.state}`)}</span>
          <Progress
            aria-label={t(`cleaning.${now.state}`)}
            percent={now.total ? Math.floor((now.done / now.total) * 100) : 0}
            size="small"
          />
          {now.cancel && (
            <Button size="small" onClick={now.cancel}>
              {t('cleaning.cancel')}
            </Button>
          )}
        </>
      )}
      {now.state === 'done' && (
        <>
          <span>
            {words('cleaned', now.result.changed)}
            {now.result.refused > 0 && ` ${words('notCleaned', now.result.refused)}`}
          </span>
          {now.undo && (
            <Button size="small" onClick={now.undo}>
              {t('shared:action.undo')}
            </Button>
          )}
        </>
      )}
      {now.state === 'undone' && (
        <span>
          {words('restored', now.result.restored)}
          {now.result.leftAlone > 0 && ` ${words('leftAlone', now.result.leftAlone)}`}
        </span>
      )}
      {now.state === 'failed' && <span role="alert">{errorText(now.error, t)}</span>}
    </div>
  );
}
