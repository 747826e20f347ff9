import type { TemplateResult } from 'lit';
import { ApiError, type Api } from '../attempt/api';
import { checklistView, claimView, type ClaimState, type TickState } from './work-views';
import type { Block, ChecklistBlock, ClaimBlock, ClaimVerdict, JudgedSaved, TicksSaved } from './contract';

export interface WorkHooks {
  changed(): void;
  completed(at: string | null): void;
  announce(text: string): void;
  signedOut(): void;
}

const FRESH: ClaimState = { choice: null, draft: '', writing: true, judged: null, busy: false, problem: null };

/** Claims and checklists of one lesson: what the reader judged, wrote and ticked, and the talk with the server. */
export class LessonWork {
  private readonly claims = new Map<string, ClaimState>();
  private readonly ticks = new Map<string, TickState>();

  constructor(
    private readonly api: Pick<Api, 'post'>,
    private readonly lesson: string,
    private readonly hooks: WorkHooks
  ) {}

  /** Takes over what the server knows; what the reader did on this page stays. */
  adopt(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'claim' && !this.claims.has(block.id)) this.claims.set(block.id, fromServer(block));
      if (block.kind === 'checklist' && !this.ticks.has(block.id)) {
        this.ticks.set(block.id, { ticked: new Set(block.ticked), savedAt: block.savedAt, saving: 0, problem: null });
      }
    }
  }

  judged(block: ClaimBlock): boolean {
    return this.claim(block).judged !== null;
  }

  draw(block: ClaimBlock | ChecklistBlock): TemplateResult {
    if (block.kind === 'checklist') {
      return checklistView(block, this.tickState(block), (id, on) => void this.tick(block, id, on));
    }
    return claimView(block, this.claim(block), {
      choose: (choice) => this.change(block, { choice, problem: null }),
      judge: () => void this.judge(block),
      write: (draft) => this.change(block, { draft, problem: null }),
      correct: (text) => void this.correct(block, text),
      rewrite: () => this.change(block, { writing: true })
    });
  }

  private async judge(block: ClaimBlock): Promise<void> {
    const { choice, busy } = this.claim(block);
    if (busy) return;
    if (choice === null) {
      this.change(block, { problem: 'Choose a verdict first.' });
      return;
    }
    const saved = await this.send(block, choice, null);
    if (saved === null) return;
    const agrees = saved.judged.verdict === saved.judged.right;
    this.hooks.announce(`${agrees ? 'The course agrees.' : `The course says ${saved.judged.right}.`} Saved.`);
  }

  private async correct(block: ClaimBlock, text: string): Promise<void> {
    const { judged, busy } = this.claim(block);
    if (busy || judged === null) return;
    const saved = await this.send(block, judged.verdict, text);
    if (saved === null) return;
    this.change(block, { writing: false });
    this.hooks.announce('Saved. Our correction stands below yours.');
  }

  private async send(block: ClaimBlock, verdict: ClaimVerdict, correction: string | null): Promise<JudgedSaved | null> {
    this.change(block, { busy: true, problem: null });
    try {
      const saved = await this.api.post<JudgedSaved>(this.path('claims', block.id), { verdict, correction });
      this.change(block, { busy: false, judged: saved.judged });
      this.hooks.completed(saved.completedAt);
      return saved;
    } catch (error) {
      this.change(block, { busy: false, problem: this.problemOf(error, 'What you chose and wrote is kept on this page.') });
      return null;
    }
  }

  /** Sends all ticks at once, so that the last message is right whatever became of the ones before. */
  private async tick(block: ChecklistBlock, id: string, on: boolean): Promise<void> {
    const before = this.tickState(block);
    const ticked = new Set(before.ticked);
    if (on) ticked.add(id);
    else ticked.delete(id);
    const turn = before.saving + 1;
    this.ticks.set(block.id, { ...before, ticked, saving: turn, savedAt: null, problem: null });
    this.hooks.changed();
    const newest = (): boolean => this.tickState(block).saving === turn;
    try {
      const saved = await this.api.post<TicksSaved>(this.path('checklists', block.id), { ticked: [...ticked] });
      if (newest()) this.ticks.set(block.id, { ...this.tickState(block), savedAt: saved.savedAt });
    } catch (error) {
      const problem = this.problemOf(error, 'Your ticks are kept on this page. Tick a point again to save them.');
      if (newest()) this.ticks.set(block.id, { ...this.tickState(block), problem });
    }
    this.hooks.changed();
  }

  private path(kind: 'claims' | 'checklists', block: string): string {
    return `api/lessons/${encodeURIComponent(this.lesson)}/${kind}/${encodeURIComponent(block)}`;
  }

  private problemOf(error: unknown, kept: string): string {
    if (!(error instanceof ApiError)) return `The server cannot be reached. ${kept}`;
    if (error.status === 401) {
      this.hooks.signedOut();
      return `You have been signed out. ${kept}`;
    }
    return error.message;
  }

  private claim(block: ClaimBlock): ClaimState {
    return this.claims.get(block.id) ?? FRESH;
  }

  private tickState(block: ChecklistBlock): TickState {
    return this.ticks.get(block.id) ?? { ticked: new Set(), savedAt: null, saving: 0, problem: null };
  }

  private change(block: ClaimBlock, change: Partial<ClaimState>): void {
    this.claims.set(block.id, { ...this.claim(block), ...change });
    this.hooks.changed();
  }
}

function fromServer({ judged }: ClaimBlock): ClaimState {
  if (judged === null) return FRESH;
  const { verdict, correction } = judged;
  return { ...FRESH, choice: verdict, judged, draft: correction ?? '', writing: correction === null };
}
