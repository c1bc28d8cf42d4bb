import { request, segment, type Page } from './http';

/** Words a field of free tags holds so far, the most used first. */
export const suggestWords = (
  app: string,
  form: string,
  field: string,
  search: string,
  signal?: AbortSignal,
): Promise<Page<string>> =>
  request<Page<string>>(
    `/apps/${segment(app)}/forms/${segment(form)}/suggestions?${new URLSearchParams({ field, search }).toString()}`,
    { signal },
  );
