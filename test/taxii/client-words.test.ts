import { describe, expect, test } from 'vitest';
import { bodyOf, clientCases, type ClientCase } from './client-texts.ts';
import { readBody } from './read-body.ts';

/**
 * What the client says by our reading: the message's fault comes before the parser's where both are
 * set.
 */
const predicted = (each: ClientCase): { class: string | null; text: string | null } => {
  const reading = readBody(bodyOf(each), { asked: each.asked ?? 'poll' });
  if (reading.messageFault !== null)
    return { class: reading.messageFaultClass ?? null, text: reading.messageFault };
  if (reading.fault === null) return { class: null, text: null };
  return { class: reading.fault.clientClass ?? 'XMLSyntaxError', text: reading.fault.clientText };
};

// the grammar inside of a document type declaration is not judged, nor what its entities hold
const insideOfDtd = /^crlf changed |^dtd (?:loop|lt|bad|extent) /;

describe('what the client says about a reply', () => {
  const outcomes = clientCases.map((each) => ({ each, got: predicted(each) }));
  const differing = outcomes.filter(({ each, got }) => got.text !== each.text);

  test('at least 99 of 100 recorded replies get its very words', () => {
    expect(clientCases.length).toBeGreaterThan(3000);
    expect(1 - differing.length / clientCases.length).toBeGreaterThanOrEqual(0.99);
  });

  test('those that differ are declarations of entities and a handful of odd spellings', () => {
    const rest = differing.filter(({ each }) => !insideOfDtd.test(each.name));
    expect(
      rest.map(({ each, got }) => `${each.name}: ${each.text} / ${got.text}`).slice(8),
    ).toEqual([]);
  });

  test('a reply that differs is never silently taken, outside of document type declarations', () => {
    const accepted = differing.filter(
      ({ each, got }) => got.text === null && got.class === null && !insideOfDtd.test(each.name),
    );
    expect(accepted.map(({ each }) => each.name)).toEqual([]);
  });

  test('equal words have the exception class of the client', () => {
    const wrong = outcomes.filter(
      ({ each, got }) => got.text === each.text && got.class !== each.class,
    );
    expect(wrong.map(({ each, got }) => `${each.name}: ${each.class} / ${got.class}`)).toEqual([]);
  });

  test('a cut reply hands on as many blocks as the client does', () => {
    const cuts = clientCases.filter(({ name }) => name.includes(' cut at '));
    expect(cuts.length).toBeGreaterThan(1500);
    for (const each of cuts) {
      const reading = readBody(bodyOf(each));
      expect(reading.poll?.blocks ?? 0, each.name).toBe(each.blocks);
    }
  });

  test('of a reply cut at every byte only the empty one has "no element found"', () => {
    const empty = outcomes.filter(
      ({ each, got }) =>
        each.name.startsWith('namespaced cut at ') && got.text === 'no element found (line 0)',
    );
    expect(empty.map(({ each }) => each.name)).toEqual(['namespaced cut at 0']);
  });
});
