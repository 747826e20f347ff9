import { describe, expect, it, vi } from 'vitest';
import { Api, ApiError, navigate, NetworkError } from './api';

interface Answer {
  readonly status?: number;
  readonly body?: unknown;
}

/** A connection that answers from a list and remembers what it was asked. */
function connection(...answers: (Answer | 'down')[]): { api: Api; asked: { url: string; init: RequestInit }[] } {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetcher = (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    asked.push({ url: String(input), init });
    const answer = answers.shift() ?? 'down';
    if (answer === 'down') return Promise.reject(new TypeError('down'));
    const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {});
    return Promise.resolve(new Response(body, { status: answer.status ?? 200 }));
  };
  return { api: new Api(fetcher, () => 'http://myelin.test/school/'), asked };
}

const here = { body: { signedIn: true, name: 'Sam', csrf: 't1' } };
const away = { body: { signedIn: false, csrf: 't2' } };

describe('the connection', () => {
  it('stays below the base of the document and sends the token with every change', async () => {
    const { api, asked } = connection(here, { body: { savedAt: 'x' } });
    await api.flag('att-1', 'itm-1', true);
    expect(asked.map(({ url }) => url)).toEqual([
      'http://myelin.test/school/api/session',
      'http://myelin.test/school/api/attempts/att-1/flags'
    ]);
    expect(new Headers(asked[1]!.init.headers).get('X-CSRF-TOKEN')).toBe('t1');
    expect(asked[1]!.init.credentials).toBe('same-origin');
  });

  it('renews a refused token once', async () => {
    const { api, asked } = connection(here, { body: {} }, { status: 403 }, here, { body: { resultHref: 'r' } });
    await api.flag('a', 'i', true);
    expect(await api.submit('a')).toEqual({ resultHref: 'r' });
    expect(asked).toHaveLength(5);
  });

  it('tells signed out from not found by asking the session', async () => {
    const gone = connection({ status: 404, body: { error: 'not-found', message: 'No.' } }, here);
    await expect(gone.api.attempt('a')).rejects.toMatchObject({ status: 404 });
    const out = connection({ status: 404 }, away);
    await expect(out.api.attempt('a')).rejects.toMatchObject({ status: 401 });
    const refused = connection(here, { body: {} }, { status: 403 }, away);
    await refused.api.flag('a', 'i', true);
    await expect(refused.api.submit('a')).rejects.toMatchObject({ status: 401 });
  });

  it('keeps code, message and the rest of an error', async () => {
    const { api } = connection(here, { status: 409, body: { error: 'newer', message: 'Newer.', seq: 4 } });
    const error = await api.answer('a', { item: 'i', seq: 3, tab: 't', response: null }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 409, code: 'newer', message: 'Newer.', body: { seq: 4 } });
  });

  it('a page that is not ours is no success', async () => {
    const { api } = connection({ body: '<html>Please pay for the network</html>' });
    await expect(api.attempt('a')).rejects.toBeInstanceOf(NetworkError);
  });

  it('escapes ids in addresses', async () => {
    const { api, asked } = connection({ body: {} });
    await api.attempt('../session');
    expect(asked[0]!.url).toBe('http://myelin.test/school/api/attempts/..%2Fsession');
  });

  it('goes to a view by a link that the router can take over', () => {
    const seen = vi.fn((event: Event) => {
      event.preventDefault();
      return (event.target as HTMLAnchorElement).hasAttribute('router-link');
    });
    document.addEventListener('click', seen, { once: true });
    navigate('result/att-1');
    expect(seen).toHaveReturnedWith(true);
    expect(document.querySelector('a[router-link]')).toBeNull();
  });
});
