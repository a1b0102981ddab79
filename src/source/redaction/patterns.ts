import { Buffer } from 'node:buffer';

/** A spelling of a secret, as the code points to look for once escapes are undone. */
export interface Pattern {
  readonly labels: readonly number[];
  /** The pattern is part of a base64 text: the characters beside it carry bits of the secret as well. */
  readonly base64?: boolean;
}

export interface PatternSet {
  readonly exact: readonly Pattern[];
  /** Hexadecimal, lower case; to be looked for in either case. */
  readonly hex: readonly Pattern[];
}

const labelsOf = (text: string): number[] => [...text].map((char) => char.codePointAt(0) as number);

const bytesOf = (buffer: Buffer): number[] => [...buffer];

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** The characters of base64 that depend on the secret alone, when `lead` bytes stand before it in their group. */
const base64Core = (secret: Buffer, lead: number): string => {
  const whole = Buffer.concat([Buffer.alloc(lead), secret]);
  const text = whole.toString('base64').replace(/=+$/, '');
  return text.slice(Math.ceil((lead * 8) / 6), Math.floor((whole.length * 8) / 6));
};

const urlAlphabet = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_');

const encodings = (form: string): Buffer[] => {
  const utf8 = Buffer.from(form, 'utf8');
  const utf16 = Buffer.from(form, 'utf16le');
  const all = [utf8, utf16, Buffer.from(utf16).swap16()];
  const isLatin1 = labelsOf(form).every((label) => label <= 0xff);
  const latin1 = Buffer.from(form, 'latin1');
  return isLatin1 && !latin1.equals(utf8) ? [...all, latin1] : all;
};

/** Spellings under which a server may echo `secret`, before any escaping. */
export const patternsOf = (secret: string): PatternSet => {
  const forms = unique([
    secret,
    secret.trim(),
    secret.normalize('NFC'),
    secret.normalize('NFD'),
  ]).filter((form) => [...form].length >= 3);
  const exact: Pattern[] = [];
  const hex: Pattern[] = [];
  for (const form of forms) {
    exact.push({ labels: labelsOf(form) });
    for (const bytes of encodings(form)) {
      // UTF-16 of characters above Latin-1. NULs are left out: the lattice reads past them.
      if (labelsOf(form).some((label) => label > 0xff))
        exact.push({ labels: bytesOf(bytes).filter((byte) => byte !== 0) });
      for (const lead of [0, 1, 2]) {
        const core = base64Core(bytes, lead);
        for (const text of unique([core, urlAlphabet(core)]))
          exact.push({ labels: labelsOf(text), base64: true });
      }
      const pairs = bytesOf(bytes).map((byte) => byte.toString(16).padStart(2, '0'));
      for (const between of ['', ' ', ':', '-'])
        hex.push({ labels: labelsOf(pairs.join(between)) });
    }
  }
  return { exact, hex };
};
