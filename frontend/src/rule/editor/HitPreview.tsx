import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Table } from '@/core/api/catalog';
import { previewRule } from '@/core/api/rules';
import { appPath } from '@/core/app/useApp';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { errorText } from '@/shared/ui/errorText';
import type { RuleDocument } from './RuleDocument';
import styles from './Rule.module.css';

const pauseMs = 400;

/** The value as it was when nothing had changed for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}

export interface HitPreviewProps {
  app: string;
  rule: RuleDocument;
  table: Table | undefined;
}

/** Whom the rule would hit now, while it is being written. */
export function HitPreview({ app, rule, table }: HitPreviewProps) {
  const t = useT('rule.editor');
  const label = useLabel();
  const [listed, setListed] = useState(false);
  const asked = useSettled(rule);
  const preview = useQuery({
    queryKey: ['app', app, 'rules', 'preview', asked.key, asked.form, asked.if],
    // Whom it hits depends on its condition alone; an action that is not finished yet must not hide it.
    queryFn: ({ signal }) => previewRule(app, asked.key, { ...asked, then: [], otherwise: [] }, signal),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const { data } = preview;
  const noun = label(table?.label, rule.form);
  const stale = preview.isFetching || asked.if !== rule.if;
  return (
    <div className={styles.hits} data-stale={stale} role="status" aria-live="polite">
      {preview.isError && !stale && <span className={styles.quiet}>{errorText(preview.error, t)}</span>}
      {!preview.isError && data && (
        <div className={styles.figure}>
          <span className={styles.quiet}>{t('hits.now')}</span>
          <span className={styles.count}>{data.now.toLocaleString()}</span>
          <span>{t('hits.noun', { noun })}</span>
          <span className={styles.quiet}>
            {t('hits.moves', { entering: data.entering, leaving: data.leaving })}
          </span>
          <Button
            type="link"
            size="small"
            disabled={data.now === 0}
            onClick={() => {
              setListed(true);
            }}
          >
            {t('hits.list')}
          </Button>
        </div>
      )}
      {!data && preview.isPending && <span className={styles.quiet}>{t('hits.counting')}</span>}
      <div className={styles.overlaps}>
        {!preview.isError &&
          data?.overlaps
            .filter((o) => o.count > 0)
            .slice(0, 3)
            .map((overlap) => (
              <span key={overlap.rule.key} className={styles.overlap}>
                <TriangleAlert size={14} aria-hidden="true" />
                {t('hits.overlap', {
                  rule: label(overlap.rule.label, overlap.rule.key),
                  count: overlap.count,
                  noun,
                })}
              </span>
            ))}
      </div>
      <Drawer
        open={listed}
        size={480}
        title={t('hits.title', { count: data?.now ?? 0, noun })}
        onClose={() => {
          setListed(false);
        }}
      >
        <ul>
          {data?.sample.map((record) => (
            <li key={record.id} style={{ padding: '6px 0', borderBottom: '1px solid var(--e-border)' }}>
              <Link to={appPath.record(app, rule.form, record.id)}>{record.title || record.id}</Link>
            </li>
          ))}
        </ul>
        {data && data.sample.length < data.now && (
          <p className={styles.note}>{t('hits.more', { count: data.now - data.sample.length })}</p>
        )}
      </Drawer>
    </div>
  );
}
