import { useMemo } from 'react';
import { moved } from '@/core/commands/path';
import { useT } from '@/shared/i18n/i18n';
import { useUndoNotice } from '@/shared/useUndoNotice';
import { useFormContext } from '../context';
import { newRow, rowsOf, type Column, type Row } from './columns';

/** What can be done with the rows of a sub-table. */
export interface RowActions {
  set: (row: string, column: string, value: unknown) => void;
  /** Answers the id of the new row. */
  add: () => string | undefined;
  duplicate: (row: string) => void;
  remove: (row: string) => void;
  move: (row: string, to: number) => void;
  step: (row: string, by: -1 | 1) => void;
  replace: (rows: Row[]) => void;
}

/** The actions stay the same as long as the form does, so that only the row that changes is drawn again. */
export function useRows(fieldKey: string, columns: Column[], most: number): RowActions {
  const t = useT('form.viewer');
  const { form } = useFormContext();
  const offer = useUndoNotice();
  return useMemo(() => {
    const rows = () => rowsOf(form.get(fieldKey).value);
    const write = (next: Row[]) => {
      form.set(fieldKey, next.length > 0 ? next : undefined);
    };
    const indexOf = (row: string) => rows().findIndex((one) => one.id === row);
    const move = (row: string, to: number) => {
      const from = indexOf(row);
      if (from >= 0 && to >= 0 && to < rows().length && from !== to) write(moved(rows(), from, to));
    };
    return {
      set: (row, column, value) => {
        write(rows().map((one) => (one.id === row ? { ...one, [column]: value } : one)));
      },
      add: () => {
        if (rows().length >= most) return undefined;
        const row = newRow(columns);
        write([...rows(), row]);
        return row.id;
      },
      duplicate: (row) => {
        const at = indexOf(row);
        const like = rows()[at];
        if (like && rows().length < most) write(rows().toSpliced(at + 1, 0, newRow(columns, like)));
      },
      remove: (row) => {
        const at = indexOf(row);
        const gone = rows()[at];
        if (!gone) return;
        write(rows().toSpliced(at, 1));
        offer(t('rows.removed', { number: at + 1 }), () => {
          write(rows().toSpliced(Math.min(at, rows().length), 0, gone));
          return Promise.resolve();
        });
      },
      move,
      step: (row, by) => {
        move(row, indexOf(row) + by);
      },
      replace: write,
    };
    // The notice and the words are made anew on every drawing, and do the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [form, fieldKey, columns, most]);
}
