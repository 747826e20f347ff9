import type { Response } from '../items/contract';
import { ApiError, type Api } from './api';
import type { Outgoing, SendResult } from './queue';

/** Sends one entry and says what became of it. Never throws. */
export async function send(api: Api, attempt: string, entry: Outgoing): Promise<SendResult> {
  try {
    if (entry.kind === 'flag') {
      await api.flag(attempt, entry.item, entry.flagged);
      return { kind: 'flagged' };
    }
    if (entry.kind === 'place') {
      await api.place(attempt, entry.item);
      return { kind: 'placed' };
    }
    const { item, seq, tab, response } = entry;
    return { kind: 'saved', saved: await api.answer(attempt, { item, seq, tab, response }) };
  } catch (error) {
    return error instanceof ApiError ? meaning(error) : { kind: 'unreachable' };
  }
}

function meaning(error: ApiError): SendResult {
  switch (error.status) {
    case 401:
      return { kind: 'signed-out' };
    case 403:
    case 404:
      return { kind: 'gone', message: error.message };
    case 409:
      return conflict(error);
    case 410:
      return { kind: 'closed', resultHref: text(error.body['resultHref']) };
    case 400:
    case 413:
    case 422:
      return { kind: 'invalid', message: error.message };
    default:
      return { kind: 'unreachable' };
  }
}

function conflict(error: ApiError): SendResult {
  switch (error.code) {
    case 'left':
    case 'checked':
      return { kind: 'locked', message: error.message };
    case 'paused':
      return { kind: 'paused' };
    default:
      return newer(error);
  }
}

function newer(error: ApiError): SendResult {
  const { seq, response, savedAt } = error.body;
  if (error.code !== 'newer' || typeof seq !== 'number') return { kind: 'unreachable' };
  return {
    kind: 'newer',
    newer: { seq, response: (response ?? null) as Response | null, savedAt: text(savedAt) ?? '' }
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
