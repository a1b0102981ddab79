import { describe, expect, test } from 'vitest';
import { statusOutcome } from '../../src/esa/client/status-texts.ts';
import { bodyOf, messageCases, type ClientCase } from './client-texts.ts';
import { readBody } from './read-body.ts';

const predicted = (each: ClientCase): { class: string | null; text: string | null } => {
  const reading = readBody(bodyOf(each), { asked: each.asked ?? 'poll' });
  if (reading.messageFault !== null)
    return { class: reading.messageFaultClass ?? null, text: reading.messageFault };
  const outcome = reading.status && statusOutcome('py27', reading.status);
  return outcome && !outcome.ok
    ? { class: 'UnsuccessfulStatusError', text: outcome.text }
    : { class: null, text: null };
};

describe('any message of TAXII 1.1 in place of a Poll_Response', () => {
  test('there are all eleven of them, and names that TAXII 1.1 does not have', () => {
    const roots = new Set(messageCases.map(({ name }) => /^\w+/.exec(name)?.[0]));
    expect(roots.size).toBe(16);
  });

  test.each(messageCases.map((each) => [each.name, each] as const))('%s', (_, each) => {
    expect(predicted(each)).toEqual({ class: each.class, text: each.text });
  });
});
