import { Button } from 'antd';
import { Trash2, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { mayAdminister, useUser } from '@/core/session/useSession';
import { formatInteger } from '@/shared/format/number';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import bulkStyles from '../bulk/bulk.module.css';
import type { ListSelection } from '../list/useSelection';
import { PurgeQuestion } from './PurgeQuestion';
import type { BinActions } from './useBinActions';

interface Props {
  app: string;
  form: string;
  selection: ListSelection;
  actions: BinActions;
}

/** What can be done with the deleted records chosen. */
export function BinBar({ app, form, selection, actions }: Props) {
  const t = useT('app.records');
  const language = useLanguage();
  const user = useUser();
  const [asking, setAsking] = useState(false);
  const ids = selection.records.ids ?? [];
  const number = formatInteger(selection.count, language);
  return (
    <div className={bulkStyles.bar} role="toolbar" aria-label={t('bulk.label')}>
      <span className={bulkStyles.count}>{t('bulk.selected', { number })}</span>
      <Button
        type="primary"
        icon={<Undo2 size={15} />}
        loading={actions.busy}
        onClick={() => void actions.restore(ids)}
      >
        {t('bin.restoreMany', { number })}
      </Button>
      {mayAdminister(user) && (
        <Button
          danger
          icon={<Trash2 size={15} />}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('bin.purge')}
        </Button>
      )}
      <Button
        type="text"
        icon={<X size={16} />}
        aria-label={t('bulk.clear')}
        title={t('bulk.clear')}
        onClick={selection.clear}
      />
      {asking && (
        <PurgeQuestion
          app={app}
          form={form}
          ids={ids}
          busy={actions.busy}
          onCancel={() => {
            setAsking(false);
          }}
          onPurge={() => void actions.purge(ids)}
        />
      )}
    </div>
  );
}
