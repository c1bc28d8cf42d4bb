// The HTTP API as a script uses it: signs in, keeps the cookie and the CSRF token.
export class Api {
  constructor(url) {
    this.url = url;
    this.headers = { 'Accept-Language': 'en' };
  }

  async signIn(username, password) {
    const response = await fetch(`${this.url}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    if (!response.ok) throw new Error(`Sign-in failed: ${response.status} ${await response.text()}`);
    const session = await response.json();
    this.headers.Cookie = response.headers.get('set-cookie').split(';')[0];
    this.headers['X-Eddy-Csrf'] = session.csrf;
    return session;
  }

  async call(method, path, body, headers = {}) {
    const form = body instanceof FormData;
    const text = typeof body === 'string';
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...this.headers,
        ...(body && !form && !text ? { 'Content-Type': 'application/json' } : {}),
        ...headers,
      },
      body: body === undefined || form || text ? body : JSON.stringify(body),
    });
    if (!response.ok) {
      throw Object.assign(
        new Error(`${method} ${path}: ${response.status} ${await response.clone().text()}`),
        { response },
      );
    }
    const type = response.headers.get('content-type') ?? '';
    return type.includes('json') ? response.json() : Buffer.from(await response.arrayBuffer());
  }

  get(path) {
    return this.call('GET', path);
  }

  post(path, body, headers) {
    return this.call('POST', path, body, headers);
  }

  /** Follows a job to its end and answers its result. */
  async finished(job, seconds = 120) {
    for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
      const now = await this.get(`/api/jobs/${job.id}`);
      if (now.state === 'done') return now.result;
      if (now.state === 'failed' || now.state === 'cancelled')
        throw new Error(`Job ${now.kind} ${now.state}: ${JSON.stringify(now)}`);
      await new Promise((done) => setTimeout(done, 300));
    }
    throw new Error(`Job ${job.kind} did not end in ${seconds} s`);
  }
}
