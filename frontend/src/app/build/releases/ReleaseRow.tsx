import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { ChevronDown, ChevronRight, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { bundleUrl } from '@/core/api/apps';
import { keys } from '@/core/api/keys';
import { restoreRelease, type Release } from '@/core/api/releases';
import { shortTime } from '@/core/draft/shortTime';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { ChangeList } from './ChangeList';
import styles from './Releases.module.css';

export interface ReleaseRowProps {
  app: string;
  release: Release;
  /** The release before it, to compare with. */
  before: number | undefined;
}

/** One release: its note, who and when, what it changed, and how many cases still run on it. */
export function ReleaseRow({ app, release, before }: ReleaseRowProps) {
  const t = useT('app.build');
  const client = useQueryClient();
  const { message, modal } = useNotices();
  const [open, setOpen] = useState(false);
  const { number } = release;

  const restore = () => {
    modal.confirm({
      title: t('releases.restoreTitle', { number }),
      content: t('releases.restoreText'),
      okText: t('releases.restore'),
      onOk: async () => {
        try {
          const made = await restoreRelease(app, number, t('releases.restoreNote', { number }));
          void message.success(t('releases.published', { number: made.number }));
        } catch (error) {
          void message.error(errorText(error, t));
        }
        await client.invalidateQueries({ queryKey: keys.app(app) });
      },
    });
  };
  return (
    <li className={styles.release} data-live={release.live}>
      <div className={styles.releaseHead}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          disabled={release.changes.length === 0}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? (
            <ChevronDown size={16} aria-hidden="true" />
          ) : (
            <ChevronRight size={16} aria-hidden="true" />
          )}
          <span className={styles.number}>{t('releases.number', { number })}</span>
        </button>
        <span className={styles.releaseNote}>{release.note || t('releases.noNote')}</span>
        {release.live && <span className={styles.liveMark}>{t('releases.isLive')}</span>}
        {release.runningCases > 0 && (
          <span className={styles.quiet}>{t('flows.running', { count: release.runningCases })}</span>
        )}
        <span className={styles.quiet} title={release.at}>
          {[release.by?.name, shortTime(release.at)].filter(Boolean).join(' · ')}
        </span>
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            items: [
              ...(release.live ? [] : [{ key: 'restore', label: t('releases.restore') }]),
              { key: 'export', label: <a href={bundleUrl(app, number)}>{t('releases.export')}</a> },
            ],
            onClick: ({ key }) => {
              if (key === 'restore') restore();
            },
          }}
        >
          <Button type="text" size="small" icon={<Ellipsis size={16} />} aria-label={t('more')} />
        </Dropdown>
      </div>
      {open && <ChangeList app={app} changes={release.changes} before={before} after={number} />}
    </li>
  );
}
