import { useQuery } from '@tanstack/react-query';
import { getForm, type Property } from '@/core/api/forms';
import { keys } from '@/core/api/keys';
import { isApiError } from '@/core/api/problem';
import { useFormEditing } from '../FormEditorContext';

/** The fields of the form as they are live: none while it has no release, undefined while that is not known. */
export function useLiveProperties() {
  const { app, form, rows } = useFormEditing();
  const [key = ''] = form.key.split('.');
  const { data } = useQuery({
    queryKey: [...keys.form(app, key), 'released'],
    queryFn: () =>
      getForm(app, key).then(
        (live) => live.form.schema.properties,
        (error: unknown): Record<string, Property> => {
          if (isApiError(error, 404)) return {};
          throw error;
        },
      ),
    staleTime: 60_000,
  });
  return rows === undefined ? data : data && (data[rows]?.items?.properties ?? {});
}
