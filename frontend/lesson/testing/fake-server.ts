import { example } from '../../items/testing/fixtures';
import { isCheck, type ClaimVerdict, type Judged, type Lesson } from '../contract';

interface Sent {
  readonly path: string;
  readonly body: unknown;
}

/** Stands in for the lesson endpoints of docs/contract.md: decides completion as the server does, remembers messages. */
export class FakeServer {
  readonly sent: Sent[] = [];
  readonly asked: string[] = [];
  /** Answers the next requests with this status instead. */
  failWith: number | 'network' | null = null;
  failBody: object = { error: 'failed', message: 'The server is being restarted. Nothing was lost.' };
  live = false;
  name = 'Ada';
  release = 'release-1';
  private readonly seen = new Set<string>();
  private readonly answered = new Set<string>();
  private readonly corrections = new Map<string, string>();

  constructor(public lesson: Lesson) {}

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const { pathname } = new URL(String(input), 'http://localhost/');
    const path = pathname.replace(/^.*\/api\//u, '');
    if (init?.method !== 'POST') this.asked.push(path);
    if (path === 'session') return json(200, { signedIn: true, name: this.name, csrf: 'token', live: this.live });
    if (this.failWith === 'network') throw new TypeError('no network');
    if (this.failWith !== null) {
      return json(this.failWith, this.failBody);
    }
    if (path === 'release') return json(200, { revision: this.release, serverTime: now() });
    if (init?.method === 'POST') return this.post(path, JSON.parse(String(init.body)));
    return path === `lessons/${this.lesson.id}` ? json(200, this.lesson) : json(404, { error: 'unknown', message: '' });
  };

  private post(path: string, body: unknown): Response {
    this.sent.push({ path, body });
    if (path.endsWith('/position')) {
      for (const id of (body as { seen: string[] }).seen) this.seen.add(id);
      return json(200, { completedAt: this.completedAt(), savedAt: now() });
    }
    const id = decodeURIComponent(path.split('/').at(-1) ?? '');
    if (path.includes('/claims/')) {
      const { verdict, correction } = body as { verdict: ClaimVerdict; correction: string | null };
      const kept = correction ?? this.corrections.get(id) ?? null;
      this.answered.add(id);
      if (kept !== null) this.corrections.set(id, kept);
      const judged: Judged = {
        verdict,
        right: 'wrong',
        safety: true,
        evidence: '<p>Nobody has shown a cure.</p>',
        correctable: true,
        correction: kept,
        savedAt: now(),
        ours: kept === null ? null : '<p>There is no cure for MS.</p>'
      };
      return json(200, { savedAt: now(), completedAt: this.completedAt(), judged });
    }
    if (path.includes('/checklists/')) {
      return json(200, { savedAt: now(), ticked: (body as { ticked: string[] }).ticked });
    }
    const item = decodeURIComponent(path.split('/').at(-1) ?? '');
    const block = this.lesson.blocks.filter(isCheck).find((check) => check.item.id === item);
    if (block === undefined) return json(404, { error: 'unknown', message: '' });
    this.answered.add(block.id);
    return json(200, { savedAt: now(), review: example(block.item.type).review, completedAt: this.completedAt() });
  }

  private completedAt(): string | null {
    const done = this.lesson.blocks.every(({ id, kind }) =>
      kind === 'check' || kind === 'spot' || kind === 'claim' ? this.answered.has(id) : this.seen.has(id)
    );
    return done ? now() : null;
  }
}

function now(): string {
  return '2026-11-20T14:03:22Z';
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}
