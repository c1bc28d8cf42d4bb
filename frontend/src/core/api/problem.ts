/** One finding about a document or a value; `message` is already in the reader's language. */
export interface Issue {
  severity: 'ERROR' | 'WARNING' | 'INFO';
  code: string;
  document?: string;
  place?: string;
  message: string;
}

/** Problem details (RFC 9457) as the server sends them. */
export interface Problem {
  title?: string;
  status: number;
  code: string;
  detail?: string;
  issues?: Issue[];
  [more: string]: unknown;
}

/** A request the server refused, or could not be reached for (`status` 0, code `network`). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly issues: Issue[];
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.name = 'ApiError';
    this.problem = problem;
    this.status = problem.status;
    this.code = problem.code;
    this.issues = problem.issues ?? [];
  }

  /** Somebody changed the same thing in between. */
  get conflict(): boolean {
    return this.status === 412 || this.status === 409;
  }
}

export function isApiError(error: unknown, status?: number): error is ApiError {
  return error instanceof ApiError && (status === undefined || error.status === status);
}
