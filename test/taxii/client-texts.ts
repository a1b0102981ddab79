import { readFileSync } from 'node:fs';

/**
 * What the ESA's client said about bodies, recorded by test/interop/record-xml-texts.py from cabby
 * 0.1.20, libtaxii 1.1.119, lxml 4.2.5 on Python 2.7; the script's head describes the format.
 */
interface Part {
  readonly base64?: string;
  readonly document?: string;
  readonly from?: number;
  readonly to?: number;
  readonly times?: number;
}

export interface ClientCase {
  readonly name: string;
  readonly parts: readonly (string | Part)[];
  readonly asked?: 'poll' | 'fulfilment';
  readonly class: string | null;
  readonly text: string | null;
  readonly blocks: number;
}

const read = (
  name: string,
): {
  readonly documents: Readonly<Record<string, string>>;
  readonly cases: readonly ClientCase[];
} => JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'));

const fixture = read('xml-texts');

export const clientCases = fixture.cases;
/** Every message of TAXII 1.1 in place of a Poll_Response, whole and with each part missing or odd. */
export const messageCases = read('message-types').cases;

export const bodyOf = ({ parts }: ClientCase): Buffer =>
  Buffer.concat(
    parts.map((part) => {
      if (typeof part === 'string') return Buffer.from(part);
      if (part.base64 !== undefined) return Buffer.from(part.base64, 'base64');
      const document = Buffer.from(fixture.documents[part.document ?? ''] ?? '');
      return Buffer.concat(
        Array.from({ length: part.times ?? 1 }, () => document.subarray(part.from ?? 0, part.to)),
      );
    }),
  );
