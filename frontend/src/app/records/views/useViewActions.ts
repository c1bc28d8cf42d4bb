import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { keys } from '@/core/api/keys';
import {
  changeView,
  createView,
  deleteView,
  restoreView,
  type SavedView,
  type ViewDraft,
} from '@/core/api/views';
import { appPath } from '@/core/app/useApp';
import { useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';
import { useUndoNotice } from '@/shared/useUndoNotice';

/** The address of a list in one of its views; without one as the form has it. */
export function viewPath(app: string, form: string, view?: string): string {
  return `${appPath.data(app, form)}${view ? `?view=${view}` : ''}`;
}

/** What people do with views. Each goes to the view it made or changed. */
export function useViewActions(app: string, form: string) {
  const t = useT('app.records');
  const client = useQueryClient();
  const navigate = useNavigate();
  const undoNotice = useUndoNotice();
  const { message } = useNotices();

  const put = (view: SavedView) => {
    client.setQueryData<{ items: SavedView[] }>(keys.views(app, form), (known) => {
      const items = known?.items ?? [];
      const there = items.some((item) => item.id === view.id);
      return { items: there ? items.map((item) => (item.id === view.id ? view : item)) : [...items, view] };
    });
  };
  const refresh = () => client.invalidateQueries({ queryKey: keys.views(app, form) });
  const open = (view?: SavedView) => navigate(viewPath(app, form, view?.id), { replace: true });
  const onError = (error: unknown) => {
    void message.error(errorText(error, t));
    void refresh();
  };
  const onSuccess = async (view: SavedView) => {
    put(view);
    await open(view);
  };

  const create = useMutation({
    mutationFn: (draft: ViewDraft) => createView(app, form, draft),
    onSuccess,
    onError,
  });
  const change = useMutation({
    mutationFn: ({ view, draft }: { view: SavedView; draft: ViewDraft }) =>
      changeView(app, form, view, draft),
    onSuccess,
    onError,
  });
  const remove = useMutation({
    mutationFn: (view: SavedView) => deleteView(app, form, view),
    onSuccess: async (_, view) => {
      await open();
      await refresh();
      undoNotice(t('view.deleted', { name: view.name }), async () => {
        await onSuccess(await restoreView(app, form, view.id));
      });
    },
    onError,
  });
  return { create, change, remove };
}
