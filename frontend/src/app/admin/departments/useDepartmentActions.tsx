import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  changeDepartment,
  createDepartment,
  deleteDepartment,
  departmentUses,
  wantedOf,
  type Department,
} from '@/core/api/departments';
import { keys } from '@/core/api/keys';
import { departmentName, type DepartmentTree } from '@/core/department/departmentTree';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { useUndoNotice } from '@/shared/useUndoNotice';
import { Uses } from './Uses';

/** What is done to a department at once, each with its way back. */
export function useDepartmentActions(tree: DepartmentTree, onGone: () => void) {
  const t = useT('app.admin');
  const language = useLanguage();
  const client = useQueryClient();
  const offerUndo = useUndoNotice();
  const { message, modal } = useNotices();
  const refresh = () => client.invalidateQueries({ queryKey: keys.departments });
  const act = useMutation({
    mutationFn: async ({ run }: { run: () => Promise<unknown> }) => run(),
    onError: (error) => void message.error(errorText(error, t)),
    onSettled: refresh,
  });
  const change = (one: Department, to: Partial<Department>, said: string, along: Department[] = []) => {
    act.mutate(
      { run: () => changeDepartment(one.id, wantedOf({ ...one, ...to })) },
      {
        onSuccess: () => {
          offerUndo(said, async () => {
            for (const before of [one, ...along]) await changeDepartment(before.id, wantedOf(before));
            await refresh();
          });
        },
      },
    );
  };
  const name = (one: Department) => departmentName(one, language);

  const move = (one: Department, parent: string | undefined) => {
    if (one.parent === parent) return;
    const above = parent === undefined ? t('departments.top') : tree.label(parent, language);
    change(one, { parent }, t('departments.moved', { name: name(one), above }));
  };
  const retire = (one: Department, retired: boolean) => {
    const said = retired ? 'departments.retiredNow' : 'departments.usedAgain';
    // What lies below is retired along, and comes back along.
    const along = retired
      ? tree
          .inner(one.id)
          .slice(1)
          .filter((below) => !below.retired)
      : [];
    change(one, { retired }, t(said, { name: name(one) }), along);
  };
  const forget = async (one: Department) => {
    const uses = await departmentUses(one.id);
    if (uses.people + uses.departments + uses.records.length + uses.documents.length > 0) {
      void modal.confirm({
        title: t('departments.usedTitle', { name: name(one) }),
        content: <Uses uses={uses} />,
        okText: t('departments.retire'),
        okButtonProps: { disabled: one.retired },
        onOk: () => {
          retire(one, true);
        },
      });
      return;
    }
    await deleteDepartment(one.id);
    onGone();
    offerUndo(t('departments.deleted', { name: name(one) }), async () => {
      await createDepartment(wantedOf(one));
      await refresh();
    });
  };
  const remove = (one: Department) => {
    act.mutate({ run: () => forget(one) });
  };
  return { move, retire, remove };
}
