import { currentLanguage } from '@/shared/i18n/i18n';
import { ApiError, type Problem } from './problem';

type QueryValue = string | number | boolean | undefined;

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Record<string, QueryValue>;
  /** Sent as JSON, except `FormData` and `string` (see `contentType`). */
  body?: unknown;
  contentType?: string;
  /** The version the change is based on, as given in `ETag` (quoted or not). */
  ifMatch?: string | number;
  /** Only create, never overwrite. */
  ifNoneMatch?: '*';
  idempotencyKey?: string;
  /** Goes on when the page is closed. */
  keepalive?: boolean;
  signal?: AbortSignal;
}

export interface Answer<T> {
  body: T;
  /** Without quotes; the value to give as `ifMatch`. */
  etag?: string;
}

let csrf = '';
const signedOutListeners = new Set<() => void>();

/** Remembers the token that every changing request carries. */
export function setCsrf(token: string): void {
  csrf = token;
}

/** The token, for requests that are not made here. */
export const csrfToken = (): string => csrf;

/** Calls the listener when a request is refused because the session has ended. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

/** `/api` plus path and the query without undefined values. */
export function apiUrl(path: string, query: Record<string, QueryValue> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return `/api${path}${text ? `?${text}` : ''}`;
}

function headersOf(options: RequestOptions): Headers {
  const headers = new Headers({ 'Accept-Language': currentLanguage() });
  if (options.method && options.method !== 'GET' && csrf) headers.set('X-Eddy-Csrf', csrf);
  if (options.ifMatch !== undefined) headers.set('If-Match', quoted(options.ifMatch));
  if (options.ifNoneMatch) headers.set('If-None-Match', options.ifNoneMatch);
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey);
  if (options.body !== undefined && !(options.body instanceof FormData)) {
    headers.set('Content-Type', options.contentType ?? 'application/json');
  }
  return headers;
}

function quoted(version: string | number): string {
  const text = String(version);
  return text === '*' || text.startsWith('"') ? text : `"${text}"`;
}

function bodyOf(body: unknown): BodyInit | undefined {
  if (body === undefined) return undefined;
  return body instanceof FormData || typeof body === 'string' ? body : JSON.stringify(body);
}

async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('Content-Type') ?? '';
  if (type.includes('json')) {
    const body = (await response.json()) as Partial<Problem>;
    return { ...body, status: response.status, code: body.code ?? `http.${response.status}` };
  }
  return { status: response.status, code: `http.${response.status}`, title: response.statusText };
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(apiUrl(path, options.query), {
      method: options.method ?? 'GET',
      headers: headersOf(options),
      body: bodyOf(options.body),
      signal: options.signal,
      keepalive: options.keepalive,
      credentials: 'same-origin',
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError({ status: 0, code: 'network', title: 'network' });
  }
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (response.status === 401 && path !== '/session') {
    signedOutListeners.forEach((listener) => {
      listener();
    });
  }
  throw new ApiError(problem);
}

/** Sends a request and answers the parsed body with its version. Throws {@link ApiError}. */
export async function requestWithEtag<T>(path: string, options: RequestOptions = {}): Promise<Answer<T>> {
  const response = await send(path, options);
  const etag = response.headers.get('ETag')?.replace(/^W\//, '').replaceAll('"', '') ?? undefined;
  if (response.status === 204) return { body: undefined as T, etag };
  const json = (response.headers.get('Content-Type') ?? '').includes('json');
  return { body: (json ? await response.json() : await response.text()) as T, etag };
}

/** Sends a request and answers the parsed body. Throws {@link ApiError}. */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  return (await requestWithEtag<T>(path, options)).body;
}

/** A list as every endpoint answers it; `next` goes into `after`. */
export interface Page<T> {
  items: T[];
  next?: string;
  total?: number;
}

export interface Items<T> {
  items: T[];
}

/** Quotes one path segment. */
export const segment = encodeURIComponent;
