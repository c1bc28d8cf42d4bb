import { Button, Popover, Progress } from 'antd';
import { Merge, PencilLine, Tags as TagsIcon, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { BulkAction } from '@/core/api/bulk';
import type { LiveForm } from '@/core/api/forms';
import { appPath } from '@/core/app/useApp';
import { formatInteger } from '@/shared/format/number';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { usePhone } from '@/shared/usePhone';
import type { ListSelection } from '../list/useSelection';
import { SetField } from './SetField';
import { TagMenu } from './TagMenu';
import type { BulkChange } from './useBulkChange';
import styles from './bulk.module.css';

/** So many records can be merged at once. */
const mostMerged = 10;

interface Props {
  app: string;
  live: LiveForm;
  selection: ListSelection;
  bulk: BulkChange;
}

/** What can be done with the records chosen. */
export default function SelectionBar({ app, live, selection, bulk }: Props) {
  const t = useT('app.records');
  const language = useLanguage();
  const phone = usePhone();
  const [setting, setSetting] = useState(false);
  const { count, records, total, clear } = selection;
  const navigate = useNavigate();
  const ids = records.ids ?? [];
  const number = formatInteger(count, language);
  const none = count === 0;
  const act = (action: BulkAction) => {
    setSetting(false);
    clear();
    void bulk.run(records, action);
  };
  if (bulk.running) {
    const { done, total: all, cancel } = bulk.running;
    return (
      <div className={styles.bar} role="status">
        <span>{t('bulk.running', { done: formatInteger(done, language) })}</span>
        <Progress
          className={styles.progress}
          percent={all ? Math.round((100 * done) / all) : 0}
          showInfo={false}
          size="small"
        />
        <Button size="small" onClick={cancel}>
          {t('bulk.cancel')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('bulk.label')}>
      <span className={styles.count}>
        {t(selection.every ? 'bulk.every' : 'bulk.selected', { count, number })}
      </span>
      {(phone ? !selection.every && count < total : selection.moreMatch) && (
        <Button type="link" size="small" onClick={selection.takeEvery}>
          {t('bulk.takeEvery', { number: formatInteger(total, language) })}
        </Button>
      )}
      <Popover
        trigger="click"
        placement="top"
        open={setting}
        onOpenChange={setSetting}
        destroyOnHidden
        content={
          <SetField
            app={app}
            live={live}
            number={number}
            onSet={(key, value) => {
              act({ set: { [key]: value ?? null } });
            }}
          />
        }
      >
        <Button className={styles.act} disabled={none} icon={<PencilLine size={15} />}>
          {t('bulk.set')}
        </Button>
      </Popover>
      <TagMenu app={app} onTag={act}>
        <Button className={styles.act} disabled={none} icon={<TagsIcon size={15} />}>
          {t('bulk.tag')}
        </Button>
      </TagMenu>
      {ids.length >= 2 && ids.length <= mostMerged && (
        <Button
          className={styles.act}
          icon={<Merge size={15} />}
          onClick={() => void navigate(appPath.merge(app, live.form.key, ids))}
        >
          {t('duplicates.merge')}
        </Button>
      )}
      <Button
        danger
        className={styles.act}
        disabled={none}
        icon={<Trash2 size={15} />}
        onClick={() => {
          act({ delete: true });
        }}
      >
        {t('bulk.delete', { number })}
      </Button>
      <Button
        type="text"
        className={styles.clear}
        icon={<X size={16} />}
        aria-label={t('bulk.clear')}
        title={t('bulk.clear')}
        onClick={clear}
      />
    </div>
  );
}
