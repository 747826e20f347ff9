import { Api } from '../attempt/api';
import '../attempt/attempt';
import '../attempt/result';
import { FakeServer, type FakeItem } from '../attempt/testing/fake-server';
import { unfoldingCase } from '../attempt/testing/unfolding';
import { examples } from '../items/testing/fixtures';

/**
 * An attempt, its result or an unfolding case against the server in memory. Query: `page` (attempt, result, case),
 * `theme`, `seconds` (time limit), `pausable`, `perPage`, `noReturn`, `many` (repeats the items to this number). The
 * server is `window.server`, to cut it off and so on.
 */
const query = new URLSearchParams(location.search);
const page = query.get('page') ?? 'attempt';
document.documentElement.dataset['theme'] = query.get('theme') ?? 'light';

/** The examples over and over under new names, for an attempt as long as an examination. */
function many(count: number): FakeItem[] {
  const all = [...examples.values()];
  return Array.from({ length: count }, (_, at) => {
    const { view } = all[at % all.length]!;
    return { view: { ...view, id: `${view.id}-${at}` } };
  });
}

function itemsOf(wanted: string): FakeItem[] {
  if (wanted === 'case') return unfoldingCase();
  if (query.has('many')) return many(Number(query.get('many')));
  return [...examples.values()].map(({ view, review, response }) =>
    wanted === 'result' ? { view, review, response } : { view }
  );
}

const server = new FakeServer(
  itemsOf(page),
  { remainingSeconds: query.has('seconds') ? Number(query.get('seconds')) : null }
);
server.perPage = Number(query.get('perPage') ?? 1);
server.noReturn = query.has('noReturn');
server.pausable = query.has('pausable');
Object.assign(window, { server });

const main = document.querySelector('main')!;
main.dataset['page'] = page;
const element = document.createElement(page === 'result' ? 'myelin-result' : 'myelin-attempt');
element.api = new Api(server.fetch);
element.attemptId = 'att-1';
main.append(element);
document.documentElement.dataset['ready'] = 'true';
