import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError, NetworkError } from '../attempt/api';
import { PositionSync } from './sync';

const SAVED = { completedAt: null, savedAt: '2026-11-20T10:00:00Z' };

function setUp() {
  const send = vi.fn(async (_block: string, _seen: readonly string[]) => SAVED);
  const hooks = { saved: vi.fn(), waiting: vi.fn(), signedOut: vi.fn() };
  return { send, hooks, sync: new PositionSync(send, hooks, 1000) };
}

describe('saving the reading position', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('sends_one_message_a_moment_after_the_last_change', async () => {
    const { send, hooks, sync } = setUp();
    sync.mark('a', ['a']);
    await vi.advanceTimersByTimeAsync(900);
    sync.mark('b', ['b']);
    await vi.advanceTimersByTimeAsync(999);
    expect(send).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(send.mock.calls).toEqual([['b', ['a', 'b']]]);
    expect(hooks.saved).toHaveBeenCalledWith(SAVED);
    expect(sync.pending).toBe(false);
  });

  it('does_not_wait_for_a_pause_for_ever', async () => {
    const { send, sync } = setUp();
    for (let i = 0; i < 12; i += 1) {
      sync.mark(`block-${i}`);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(send).toHaveBeenCalledTimes(1);
    expect(send.mock.calls[0]![0]).toBe('block-9');
  });

  it('sends_nothing_when_nothing_changed', async () => {
    const { send, sync } = setUp();
    sync.mark('a');
    await vi.advanceTimersByTimeAsync(1000);
    sync.mark('a');
    await sync.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('keeps_what_was_not_sent_and_tries_again_by_itself', async () => {
    const { send, hooks, sync } = setUp();
    send.mockRejectedValueOnce(new NetworkError('down')).mockRejectedValueOnce(new ApiError(503, 'busy', ''));
    sync.mark('a', ['a']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(hooks.waiting).toHaveBeenCalledTimes(1);
    sync.mark('b', ['b']);
    await vi.advanceTimersByTimeAsync(2000);
    expect(hooks.waiting).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(5000);
    expect(send.mock.calls.at(-1)).toEqual(['b', ['a', 'b']]);
    expect(hooks.saved).toHaveBeenCalledTimes(1);
  });

  it('stops_when_the_session_has_ended_and_goes_on_after_signing_in', async () => {
    const { send, hooks, sync } = setUp();
    send.mockRejectedValueOnce(new ApiError(401, 'signed-out', ''));
    sync.mark('a', ['a']);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(hooks.signedOut).toHaveBeenCalledTimes(1);
    expect(send).toHaveBeenCalledTimes(1);
    sync.resume();
    await vi.advanceTimersByTimeAsync(0);
    expect(send).toHaveBeenCalledTimes(2);
    expect(hooks.saved).toHaveBeenCalledTimes(1);
  });

  it('does_not_repeat_a_refused_position_but_keeps_the_seen_blocks_for_the_next', async () => {
    const { send, sync } = setUp();
    send.mockRejectedValueOnce(new ApiError(422, 'invalid', ''));
    sync.mark('a', ['a']);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(send).toHaveBeenCalledTimes(1);
    sync.mark('b');
    await vi.advanceTimersByTimeAsync(1000);
    expect(send.mock.calls.at(-1)).toEqual(['b', ['a']]);
  });

  it('sends_changes_made_during_a_message_after_it', async () => {
    const { send, sync } = setUp();
    let answer: (reply: typeof SAVED) => void = () => {};
    send.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    sync.mark('a', ['a']);
    await vi.advanceTimersByTimeAsync(1000);
    sync.mark('b', ['b']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(send).toHaveBeenCalledTimes(1);
    answer(SAVED);
    await vi.advanceTimersByTimeAsync(1000);
    expect(send.mock.calls.at(-1)).toEqual(['b', ['b']]);
  });

  it('flushes_at_once_when_the_page_is_left', async () => {
    const { send, sync } = setUp();
    sync.mark('a', ['a']);
    await sync.stop();
    expect(send).toHaveBeenCalledTimes(1);
    sync.mark('b');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(1);
  });
});
