import type { HttpReply } from '../../net/exchange.ts';
import type { Dialect } from '../client-outcome.ts';
import type { ClientFailure } from './client-case.ts';
import { leaked } from './client-case.ts';

/** The third X-TAXII-Content-Type that cabby takes, of a JSON form of TAXII 1.0 that one vendor had. */
const jsonBinding = 'urn:cert.europa.eu:message:json:1.0';

const noJson: Readonly<Record<Dialect, string>> = {
  py27: 'No JSON object could be decoded',
  py3: 'Expecting value: line 1 column 1 (char 0)',
};

/** The body is read as JSON, and XML is none. What a good message of that form leads to nobody will meet. */
export const jsonOutcome = (
  contentType: string,
  dialect: Dialect,
  { sample }: HttpReply,
): ClientFailure | null => {
  if (contentType !== jsonBinding) return null;
  return /^\s*[[{"\d-]/.test(sample)
    ? leaked('message_type is a required field!', 'inferred')
    : leaked(noJson[dialect]);
};
