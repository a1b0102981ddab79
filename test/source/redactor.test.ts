import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Redactor } from '../../src/source/redactor.ts';
import { Secret } from '../../src/source/secret.ts';
import { runs } from '../support/runs.ts';
import { charEncoders, wholeEncoders } from './encoders.ts';

const redactor = (...values: string[]): Redactor =>
  new Redactor(values.map((value) => new Secret(value)));

/** Characters that encodings, regular expressions and markup treat in a way of their own, and plain ones. */
const secretChar = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...'%&<>"\'\\/+ .*?()[]{}|^$#;:=@~`,-_!') },
  { weight: 4, arbitrary: fc.constantFrom(...'abcdefABCDEF0123456789xuXUnrtzZ') },
  { weight: 1, arbitrary: fc.constantFrom('é', 'ü', 'ß', 'ł', 'Ж', '密', '😀', '\u00ff') },
);

const secret = fc
  .array(secretChar, { minLength: 4, maxLength: 24 })
  .map((chars) => chars.join('').normalize('NFC'))
  .filter((text) => text.trim() === text && [...text].length >= 4)
  // A run of one character or a piece of the mark cannot be told from what is left standing.
  .filter((text) => new Set(text).size > 2 && !'[redacted]'.includes(text.slice(0, 3)));

/** Text that no spelling of a secret can begin or end with by chance, and text that is out to confuse. */
const quietFiller = fc.string({ unit: fc.constantFrom('~', '\u2022', '\u2023'), maxLength: 12 });
const nastyFiller = fc.string({
  unit: fc.constantFrom(
    '%',
    '&',
    '&#',
    '&#x',
    '\\',
    '\\u',
    '=',
    '+',
    '%2',
    '&amp',
    ';',
    '\u2022',
    '\ufffd',
    '\ud83d',
    '\0',
    '\n',
  ),
  maxLength: 12,
});

interface Spelling {
  readonly text: string;
  /** How the first character is spelled, where each has a spelling of its own. */
  readonly first: string;
}

const spelled = (value: string): fc.Arbitrary<Spelling> =>
  fc.oneof(
    fc.constantFrom(...wholeEncoders).map((encode) => ({ text: encode(value), first: '' })),
    fc
      .array(fc.constantFrom(...charEncoders), {
        minLength: [...value].length,
        maxLength: [...value].length,
      })
      .map((encoders) => {
        const parts = [...value].map((char, index) => encoders[index]?.(char) ?? char);
        // A wrap or a NUL after the last character is none of the secret's.
        return { text: parts.join('').replace(/(?:\0|=\r\n)$/, ''), first: parts[0] ?? '' };
      }),
  );

const embedded = (filler: fc.Arbitrary<string>) =>
  secret.chain((value) =>
    fc.record({
      value: fc.constant(value),
      spelling: spelled(value),
      before: filler,
      after: filler,
    }),
  );

describe('any spelling of a secret', () => {
  it('is replaced, and nothing else is', () => {
    fc.assert(
      fc.property(embedded(quietFiller), ({ value, spelling, before, after }) => {
        expect(redactor(value).text(`${before}${spelling.text}${after}`)).toBe(
          `${before}[redacted]${after}`,
        );
      }),
      { numRuns: runs },
    );
  });

  it('is replaced between text that looks like the beginning of an escape', () => {
    fc.assert(
      fc.property(embedded(nastyFiller), ({ value, spelling, before, after }) => {
        const out = redactor(value).text(`${before}${spelling.text}${after}`);
        expect(out).toContain('[redacted]');
        expect(out).not.toContain(spelling.text);
        // The text around it may hold the secret by chance, but nothing is taken without a mark.
        const rest = out.replaceAll('[redacted]', '');
        expect(rest.length).toBeLessThanOrEqual(before.length + after.length);
      }),
      { numRuns: runs },
    );
  });

  it('leaves at most three of its characters where the text was cut at its end', () => {
    fc.assert(
      fc.property(
        embedded(quietFiller),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ value, spelling, before }, part) => {
          const kept = Math.floor(part * spelling.text.length);
          const out = redactor(value).text(before + spelling.text.slice(0, kept), { cut: true });
          const rest = (out.startsWith(before) ? out.slice(before.length) : out).replaceAll(
            '[redacted]',
            '',
          );
          // An escape in an escape that was cut before its first character was whole says nothing of it.
          if (!spelling.first.startsWith(rest)) expect(rest.length).toBeLessThanOrEqual(3);
        },
      ),
      { numRuns: runs },
    );
  });

  it('leaves at most three of its characters where the text was cut at its start', () => {
    fc.assert(
      fc.property(
        embedded(quietFiller),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ value, after }, part) => {
          const chars = [...value];
          const kept = chars.slice(Math.ceil(part * chars.length)).join('');
          const out = redactor(value).text(kept + after, { cutStart: true });
          const rest = out.endsWith(after) ? out.slice(0, out.length - after.length) : out;
          expect(rest.replaceAll('[redacted]', '').length).toBeLessThanOrEqual(3);
        },
      ),
      { numRuns: runs },
    );
  });

  it('is replaced in bytes, in UTF-8, Latin-1 and UTF-16', () => {
    fc.assert(
      fc.property(
        secret,
        fc.constantFrom('utf8', 'latin1', 'utf16le', 'bom'),
        (value, encoding) => {
          const latin1 = [...value].every((char) => (char.codePointAt(0) ?? 0) <= 0xff);
          if (encoding === 'latin1' && !latin1) return;
          const bytes =
            encoding === 'bom'
              ? Buffer.from(`\ufeff<a>${value}</a>`, 'utf16le')
              : Buffer.from(`<a>${value}</a>`, encoding as BufferEncoding);
          const out = redactor(value).bytes(bytes).replaceAll('\0', '');
          expect(out).toBe('<a>[redacted]</a>');
        },
      ),
      { numRuns: runs },
    );
  });
});

describe('base64', () => {
  it('of user:password is found in any alignment, whatever stands around it', () => {
    fc.assert(
      fc.property(
        secret,
        secret,
        fc.uint8Array({ maxLength: 5 }),
        fc.uint8Array({ maxLength: 5 }),
        (user, password, a, b) => {
          const whole = Buffer.concat([a, Buffer.from(`${user}:${password}`), b]);
          for (const encoding of ['base64', 'base64url'] as const) {
            const out = redactor(user, password, `${user}:${password}`).text(
              `<${whole.toString(encoding)}>`,
            );
            expect(out).toContain('[redacted]');
            expect(out.replaceAll('[redacted]', '').length).toBeLessThanOrEqual(2 + 8 + 8);
          }
        },
      ),
      { numRuns: runs },
    );
  });

  it('wrapped by MIME or escaped by JSON is found', () => {
    const password = 'correct/horse+battery?staple>and<more';
    const text = Buffer.from(`user:${password}`).toString('base64');
    const wrapped = text.replace(/(.{20})/g, '$1\r\n  ');
    expect(redactor(password, `user:${password}`).text(`[${wrapped}]`)).toBe('[[redacted]]');
    expect(redactor(`user:${password}`).text(JSON.stringify({ wrapped }))).toBe(
      '{"wrapped":"[redacted]"}',
    );
  });
});

describe('short and blank secrets', () => {
  it('marks nothing for blank ones', () => {
    expect(redactor('', '   ').text('a    b')).toBe('a    b');
  });

  it('leaves a password of two characters alone in text, and takes the login that holds it', () => {
    const short = redactor('apikey-1234', 'x');
    expect(short.text('xml with x')).toBe('xml with x');
    const login = Buffer.from('apikey-1234:x').toString('base64');
    expect(short.text(`saw ${login}.`)).toBe('saw [redacted].');
    expect(redactor('u', 'x').text('Authorization: Basic dTp4\r\nHost: h')).toBe(
      'Authorization: Basic [redacted]\r\nHost: h',
    );
    expect(redactor('u', 'x').text('see http://u:x@host/')).toBe('see http://[redacted]@host/');
  });
});

describe('several secrets', () => {
  it('takes the longest where one holds another', () => {
    expect(redactor('secret', 'secretive').text('a secretive secret')).toBe(
      'a [redacted] [redacted]',
    );
  });

  it('puts one mark where they overlap', () => {
    expect(redactor('abcdef', 'defghi').text('<abcdefghi>')).toBe('<[redacted]>');
  });

  it('leaves a mark that is there already whole', () => {
    const twice = redactor('redact', 'password');
    expect(twice.text(twice.text('my password'))).toBe('my [redacted]');
  });
});

describe('a secret in 64 KiB of hostile text', () => {
  it.each([
    ['a run of the first character', 'a'.repeat(65_536)],
    ['percent signs', '%'.repeat(65_536)],
    ['escapes in escapes', '%25'.repeat(21_845)],
    ['nested percent', `%${'25'.repeat(32_000)}`],
    ['ampersands', '&#x&#'.repeat(13_000)],
    ['NULs', '\0'.repeat(65_536)],
    ['NULs in a near match', 'a\0a\0'.repeat(16_384)],
    ['line breaks', '\n    '.repeat(13_000)],
    ['backslashes', '\\'.repeat(65_536)],
    ['URLs without end', 'http://'.repeat(9000)],
    ['replacement characters', '\ufffd'.repeat(65_536)],
    ['equals', '= '.repeat(32_768)],
  ])('is found among %s', (_, text) => {
    // A matcher that backtracks would not come back from these within the time of a test.
    const half = text.length / 2;
    const out = redactor('aaaaaaaaab', `${'a'.repeat(60)}\u00e9`, '%25%25%25', 'needle/4711').text(
      `${text.slice(0, half)}<needle%2F4711>${text.slice(half)}`,
      { cut: true, cutStart: true },
    );
    expect(out).toContain('<[redacted]>');
  });
});
