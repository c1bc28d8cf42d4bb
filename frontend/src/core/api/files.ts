import { ApiError, type Problem } from './problem';
import { apiUrl, csrfToken, segment } from './http';
import { currentLanguage } from '@/shared/i18n/i18n';

/** A file as the values of a record speak of it; `size` in bytes. */
export interface FileRef {
  id: string;
  name: string;
  size: number;
  type: string;
}

/** Types the browser shows in place. */
export const isPicture = (file: FileRef): boolean => /^image\/(png|jpeg|gif|webp|bmp)$/.test(file.type);

export const fileUrl = (file: FileRef): string => apiUrl(`/files/${segment(file.id)}`);

/**
 * Uploads a file for a field; a record keeps it once it is saved with it. Throws {@link ApiError}.
 *
 * @param onProgress told how much is there, from 0 to 1
 */
export function uploadFile(
  where: { app: string; form: string; field: string },
  file: Blob,
  name: string,
  onProgress: (part: number) => void,
  signal?: AbortSignal,
): Promise<FileRef> {
  const path = `/apps/${segment(where.app)}/forms/${segment(where.form)}/fields/${segment(where.field)}/files`;
  const body = new FormData();
  body.append('file', file, name);
  // fetch tells nothing of how far an upload is.
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', apiUrl(path));
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.setRequestHeader('X-Eddy-Csrf', csrfToken());
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onload = () => {
      if (request.status === 201) done(JSON.parse(request.responseText) as FileRef);
      else fail(new ApiError(problemOf(request)));
    };
    request.onerror = () => {
      fail(new ApiError({ status: 0, code: 'network', title: 'network' }));
    };
    signal?.addEventListener('abort', () => {
      request.abort();
    });
    request.send(body);
  });
}

function problemOf(request: XMLHttpRequest): Problem {
  const unread = { status: request.status, code: `http.${request.status}`, title: request.statusText };
  try {
    return { ...unread, ...(JSON.parse(request.responseText) as Partial<Problem>) };
  } catch {
    return unread;
  }
}
