import { Api } from '../attempt/api';
import '../attempt/attempt';
import '../attempt/result';
import { FakeServer } from '../attempt/testing/fake-server';
import { examples } from '../items/testing/fixtures';

/**
 * An attempt or its result against the server in memory. Query: `page` (attempt, result), `theme`, `seconds` (time
 * limit), `perPage`, `noReturn`. The server is `window.server`, to cut it off and so on.
 */
const query = new URLSearchParams(location.search);
const page = query.get('page') ?? 'attempt';
document.documentElement.dataset['theme'] = query.get('theme') ?? 'light';

const server = new FakeServer(
  [...examples.values()].map(({ view, review, response }) => (page === 'result' ? { view, review, response } : { view })),
  { remainingSeconds: query.has('seconds') ? Number(query.get('seconds')) : null }
);
server.perPage = Number(query.get('perPage') ?? 1);
server.noReturn = query.has('noReturn');
Object.assign(window, { server });

const main = document.querySelector('main')!;
main.dataset['page'] = page;
const element = document.createElement(page === 'result' ? 'myelin-result' : 'myelin-attempt');
element.api = new Api(server.fetch);
element.attemptId = 'att-1';
main.append(element);
document.documentElement.dataset['ready'] = 'true';
