import { example } from '../../items/testing/fixtures';
import type { Lesson } from '../contract';

const map = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 150" role="img" aria-labelledby="fx-t fx-d" font-family="inherit">
<title id="fx-t">Two courses</title><desc id="fx-d">A line with bumps above a line that rises steadily.</desc>
<rect x="4" y="4" width="352" height="142" rx="16" fill="var(--my-surface-2)"/>
<text x="18" y="34" font-size="14" fill="var(--my-text)" font-weight="600">Relapsing</text>
<path d="M110 60h40c6-40 16-40 24 0h60c6-40 16-40 24 0h70" fill="none" stroke="var(--my-action)" stroke-width="2"/>
<text x="18" y="98" font-size="14" fill="var(--my-text)" font-weight="600">Progressive</text>
<path d="M110 130L328 92" fill="none" stroke="var(--my-violet)" stroke-width="2" stroke-dasharray="8 5"/></svg>`;

const link = (key: string, number: number): string => `<a href="#ref-${key}" data-ref="${key}">${number}</a>`;
const cite = (key: string, number: number): string => ` <sup class="cite">${link(key, number)}</sup>`;
const both = ` <sup class="cite">${link('LUBLIN2014', 1)}, ${link('PIRA2022', 2)}</sup>`;
const term = (id: string, word: string): string => `<button type="button" class="term" data-term="${id}">${word}</button>`;

/** A lesson that holds every kind of block once, with two checks. */
export function fixtureLesson(change: Partial<Lesson> = {}): Lesson {
  const single = example('MC_SINGLE');
  const sata = example('MR_SATA');
  return {
    id: 'les-fixture',
    title: 'One disease, many courses',
    minutes: 7,
    revision: 'r1',
    module: { id: 'mod-types', number: 2, title: 'Types and course of MS' },
    objectives: [
      { id: 'obj-1', text: 'Name the courses of MS and the two modifiers' },
      { id: 'obj-2', text: 'Tell worsening after a relapse from progression' }
    ],
    reviewed: '2026-11-20',
    reviewBy: '2027-11-20',
    blocks: [
      {
        id: 'two-people',
        kind: 'vignette',
        title: 'Two people, one word',
        html: '<p>It is your first day at the MS clinic. At nine you meet <strong>Nora</strong>, 29. Last spring she could not see well with one eye. Today she is back at work.</p><p>At half past nine you meet <strong>Amir</strong>, 52. He never had an attack, but each year his walk gets a little slower. Both letters say “MS”.</p>'
      },
      {
        id: 'before',
        kind: 'reveal',
        title: null,
        prompt: 'What does the word “MS” not tell you?',
        html: '<p>It does not tell you how the disease has behaved so far, or whether something is happening now.</p>'
      },
      {
        id: 'second-word',
        kind: 'prose',
        title: 'The word behind the word',
        html: `<p>MS is one disease of the central nervous system. It is immune-mediated: nerve fibres lose their myelin, and nerve fibres are lost too.${both}</p><p>But it does not take one path. So the clinic adds a second word: the course, also called the ${term('phenotype', 'phenotype')}. A ${term('relapse', 'relapse')} is a new or worse deficit that lasts at least 24 hours.${cite('LUBLIN2014', 1)}</p><ul><li>Ask what changed, and when.</li><li>Ask about fever or infection first.</li></ul>`
      },
      {
        id: 'map',
        kind: 'figure',
        title: null,
        svg: map,
        alt: 'A line with bumps above a line that rises steadily',
        caption: `Above: relapses. Below: a steady rise.${cite('LUBLIN2014', 1)}`,
        twin: '<p>Two rows. In the upper row a line rises and falls back twice. In the lower row a broken line climbs.</p>'
      },
      {
        id: 'curves',
        kind: 'interactive',
        title: 'Try it: disability over time',
        element: 'course-curves',
        props: { show: 'rrms,spms,ppms', initial: 'rrms' },
        caption: '<p>Choose a course. Then switch activity and progression and watch the stated period.</p>',
        see: '<p>With progression on, the line rises between relapses. With progression off, what a relapse leaves stays as a step.</p>',
        twin: '<p>RRMS: bumps that fall back. SPMS: bumps first, then a steady climb. PPMS: a climb from the start.</p>'
      },
      { id: 'chk-1', kind: 'check', title: null, item: single.view, answered: null },
      {
        id: 'old-new',
        kind: 'compare',
        title: 'Old words, new words',
        html: `<table><thead><tr><th>Old word</th><th>Say instead</th><th>Why</th></tr></thead><tbody><tr><td>Progressive-relapsing MS</td><td>PPMS, active</td><td>The term was dropped.${cite('LUBLIN2014', 1)}</td></tr><tr><td>Benign MS</td><td>The course so far</td><td>It can only be said looking back.</td></tr></tbody></table>`
      },
      {
        id: 'story',
        kind: 'timeline',
        title: 'From first lesion to SPMS',
        events: [
          { label: 'Age 24', html: '<p>An MRI done for headache shows lesions typical of MS.</p>' },
          { label: 'Age 29', html: `<p>First ${term('relapse', 'relapse')}: optic neuritis.</p>` },
          { label: 'Age 48', html: '<p>Walking gets slower without relapses.</p>' }
        ]
      },
      { id: 'safe', kind: 'note', title: null, tone: 'safety', html: '<p>New weakness with fever: check the temperature and the urine before you think of a relapse.</p>' },
      { id: 'info', kind: 'note', title: 'A word about words', tone: 'info', html: '<p>A name can change when you look again.</p>' },
      { id: 'wrong', kind: 'note', title: null, tone: 'wrong', html: `<p>“There are four types, and progressive-relapsing is one of them.” It was dropped in 2013.${cite('LUBLIN2014', 1)}</p>` },
      {
        id: 'avonex',
        kind: 'product',
        title: null,
        brand: 'Avonex',
        molecule: 'interferon beta-1a',
        route: 'intramuscular',
        frequency: 'once a week',
        region: 'US and EU',
        html: `<p>US label, 2023: relapsing forms of MS in adults.${cite('LUBLIN2014', 1)}</p>`
      },
      {
        id: 'clm-1',
        kind: 'claim',
        title: null,
        article: 2,
        claim: '<p>Interferons cure MS in most people.</p>',
        judged: null
      },
      {
        id: 'ticks',
        kind: 'checklist',
        title: 'Before you share a page',
        items: [
          { id: 'date', html: 'Look for the date.' },
          { id: 'source', html: `Look for the source.${cite('PIRA2022', 2)}` }
        ],
        ticked: ['date'],
        savedAt: '2026-11-20T13:00:00Z'
      },
      { id: 'spot-1', kind: 'spot', title: null, item: sata.view, answered: null },
      {
        id: 'key',
        kind: 'keypoints',
        title: null,
        points: [
          `MS is one disease with several courses.${cite('PIRA2022', 2)}`,
          'Activity is a relapse or new MRI activity; progression is a steady rise without relapses.'
        ]
      }
    ],
    glossary: {
      relapse: { term: 'relapse', html: `<p>New or worse neurological deficit that lasts at least 24 hours without another cause.${cite('LUBLIN2014', 1)}</p>` },
      phenotype: { term: 'phenotype', html: '<p>The course of a disease as it can be seen from outside.</p>' }
    },
    references: [
      {
        key: 'LUBLIN2014',
        number: 1,
        text: 'Lublin FD, Reingold SC, Cohen JA, et al. Defining the clinical course of multiple sclerosis: the 2013 revisions. Neurology 2014;83:278-286',
        url: 'https://pubmed.ncbi.nlm.nih.gov/24871874/',
        year: 2014,
        checked: '2026-11-20',
        read: 'abstract, figure legends and a definitions table'
      },
      { key: 'PIRA2022', number: 2, text: 'Pooled analysis of worsening in relapsing MS, 2022', url: null, year: 2022, checked: '2026-11-20' }
    ],
    progress: { lastBlock: null, seen: [], completedAt: null },
    previous: { href: 'lesson/les-before', title: 'What MS is' },
    next: { href: 'lesson/les-after', title: 'Relapse or not?', locked: 'Finish “One disease, many courses” first.' },
    ...change
  };
}
