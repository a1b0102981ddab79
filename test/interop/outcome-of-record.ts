import type { ClientOutcome } from '../../src/esa/client-outcome.ts';
import type { GoldenRecord } from './golden-file.ts';

type FailureClass = Extract<ClientOutcome, { readonly ok: false }>['class'];

const classes: readonly (readonly [RegExp, FailureClass])[] = [
  [/^cabby\.exceptions\.HTTPError$/, 'http-status'],
  [/^cabby\.exceptions\.UnsuccessfulStatusError$/, 'status-message'],
  [/^lxml\.etree\.XMLSyntaxError$/, 'xml'],
  // NoURIProvidedError is a ValueError among cabby's own.
  [/^cabby\.exceptions\.(?!NoURIProvidedError)/, 'client'],
  [/^requests\.exceptions\./, 'client'],
];

/** A recorded end in the terms of the prediction; null where the client never came to an end. */
export const outcomeOfRecord = (record: GoldenRecord): ClientOutcome | null => {
  if (record.end === 'success') return { ok: true };
  if (record.end !== 'exception') return null;
  const { exceptionClass = '', text = '' } = record;
  const found = classes.find(([pattern]) => pattern.test(exceptionClass))?.[1] ?? 'leaked';
  const status = found === 'http-status' ? Number(/\d+$/.exec(text)?.[0]) : null;
  return {
    ok: false,
    class: found,
    text,
    basis: 'observed',
    ...(status !== null && { status }),
  };
};
