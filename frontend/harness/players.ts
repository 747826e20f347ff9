import '../items/item';
import { examples } from '../items/testing/fixtures';

/**
 * Shows the examples of frontend/contract. Query: `type` (all when left out), `mode` (open, answered, disabled,
 * review), `theme` (light, dark).
 */
const query = new URLSearchParams(location.search);
const mode = query.get('mode') ?? 'answered';
const wanted = query.get('type');
document.documentElement.dataset['theme'] = query.get('theme') ?? 'light';

const main = document.querySelector('main')!;
main.classList.toggle('wide', wanted === 'TREND');
for (const [type, { view, response, review }] of examples) {
  if (wanted !== null && wanted !== type) continue;
  const section = document.createElement('section');
  section.id = type;
  const title = document.createElement('h1');
  title.textContent = type;
  const element = document.createElement('myelin-item');
  element.item = view;
  element.response = mode === 'open' ? null : response;
  element.review = mode === 'review' ? review : null;
  element.disabled = mode === 'disabled';
  section.append(title, element);
  main.append(section);
}
document.documentElement.dataset['ready'] = 'true';
