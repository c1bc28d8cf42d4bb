import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import type { LiveForm } from '@/core/api/forms';
import type { Page } from '@/core/api/http';
import { keys } from '@/core/api/keys';
import { changeRecord, conflictOf, getRecord, type Rec, type RecordConflict } from '@/core/api/records';
import { without } from '@/core/commands/path';
import { valueText } from '@/core/values/valueText';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { rebased, withEdit, type Edit } from './edits';
import { replaceIn } from './replaceIn';

/** Saves cells one after the other, shows them at once, and takes the last ones back. */
export function useCellEdits(app: string, live: LiveForm) {
  const t = useT('app.records');
  const label = useLabel();
  const language = useLanguage();
  const client = useQueryClient();
  const { message, notification } = useNotices();
  const done = useRef<Edit[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef(new Map<string, Rec>());
  const form = live.form.key;

  const show = (record: Rec) => {
    client.setQueriesData<InfiniteData<Page<Rec>> | Page<Rec>>(
      { queryKey: [...keys.records(app, form), 'list'] },
      (data) => replaceIn(data, record),
    );
    client.setQueryData<Rec>(keys.record(app, form, record.id), (known) => known && record);
  };
  const write = async (record: Rec, key: string, value: unknown): Promise<Rec> => {
    const known = latest.current.get(record.id);
    const version = Math.max(known?.version ?? 0, record.version);
    const stored = await changeRecord(app, form, { id: record.id, version }, { [key]: value ?? null });
    latest.current.set(stored.id, stored);
    show(stored);
    return stored;
  };
  const tellConflict = ({ conflicts, current }: RecordConflict, key: string, value: unknown) => {
    const theirs = conflicts.find((conflict) => conflict.field === key);
    const field = live.table.fields.find((candidate) => candidate.key === key);
    const notice = crypto.randomUUID();
    const shown = field && valueText(field, theirs?.value, language, current.display[key]?.title);
    notification.warning({
      key: notice,
      title: t('cell.conflict', { title: current.title, field: label(field?.label, key) }),
      description: t('cell.theirs', { who: theirs?.by?.name ?? t('origin.system'), value: shown || '—' }),
      duration: 0,
      actions: (
        <Button
          size="small"
          onClick={() => {
            notification.destroy(notice);
            void save(current, key, value);
          }}
        >
          {t('cell.mine')}
        </Button>
      ),
    });
  };
  const failed = async (error: unknown, record: Rec, key: string, value: unknown) => {
    const met = conflictOf(error);
    if (met) {
      latest.current.set(record.id, met.current);
      show(met.current);
      tellConflict(met, key, value);
      return;
    }
    void message.error(errorText(error, t));
    await getRecord(app, form, record.id).then(show, () => undefined);
  };
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = queue.current.then(work, work);
    queue.current = turn;
    return turn;
  };
  /** Settles when the server has answered; what went wrong has been said by then. */
  const save = (record: Rec, key: string, value: unknown): Promise<void> => {
    const before = record.values[key];
    show({ ...record, values: { ...record.values, [key]: value }, display: without(record.display, key) });
    return inTurn(async () => {
      try {
        const stored = await write(record, key, value);
        done.current = withEdit(done.current, { record: stored, key, before, after: value });
      } catch (error) {
        await failed(error, record, key, value);
      }
    });
  };
  /** Takes the last edit back, unless somebody changed the same since. */
  const undo = () => {
    void inTurn(async () => {
      const last = done.current.at(-1);
      if (!last) return;
      done.current = done.current.slice(0, -1);
      const { record, key, before } = last;
      const field = label(live.table.fields.find((candidate) => candidate.key === key)?.label, key);
      try {
        await changeRecord(app, form, record, { [key]: before ?? null }).then((stored) => {
          latest.current.set(stored.id, stored);
          show(stored);
          done.current = rebased(done.current, stored, key, before);
        });
        void message.success(t('cell.undone', { title: record.title, field }));
      } catch (error) {
        const met = conflictOf(error);
        if (met) show(met.current);
        void message.warning(met ? t('cell.notUndone', { title: record.title, field }) : errorText(error, t));
      }
    });
  };
  return { save, undo };
}
