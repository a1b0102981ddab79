import { resolve } from 'node:path';

import { limits } from '../esa/limits.ts';
import { checkLocalAddress, checkResolver } from './check-address.ts';
import { checkHostname } from './check-hostname.ts';
import { checkPath } from './check-path.ts';
import { forbiddenIn, invisibleIn } from './check-text.ts';
import { whatFieldTakes } from './field-words.ts';
import type { Leaves } from './leaves.ts';
import { parseProxy } from './parse-proxy.ts';
import { type Path, pathId, type Place, type ProblemCode, type Report } from './place.ts';
import { parseInterval } from './polling-interval.ts';
import { readCertificates } from './read-certificates.ts';
import { whyUnreadable, type World } from './references.ts';
import { Secret } from './secret.ts';
import type {
  CertificateAuthorities,
  Credentials,
  CustomList,
  ProxySetting,
  Source,
} from './source.ts';

export interface Site {
  readonly place: Place;
  readonly report: Report;
  /** Paths of which a problem has been told. */
  readonly faulty: ReadonlySet<string>;
  /** Texts as they were written, where they held references. */
  readonly written: ReadonlyMap<string, string>;
  readonly base: string;
  readonly world: World;
  /** Every secret that was met, also when the source comes to nothing. */
  readonly secrets: Secret[];
}

/** `none`: absent or left empty; `bad`: a problem has been told. */
type Found<T> =
  | { readonly kind: 'none' }
  | { readonly kind: 'bad' }
  | { readonly kind: 'ok'; readonly value: T; readonly path: Path };

/** Reads the fields of one source and tells what is wrong with each. */
class Fields {
  readonly #leaves: Leaves;
  readonly #site: Site;
  readonly #at: Path;
  #whole = true;

  constructor(leaves: Leaves, site: Site, at: Path) {
    this.#leaves = leaves;
    this.#site = site;
    this.#at = at;
  }

  /** Whether no problem was met. */
  get whole(): boolean {
    return this.#whole;
  }

  /** A problem was told elsewhere. */
  spoil(): void {
    this.#whole = false;
  }

  fail(code: ProblemCode, path: Path, field: string, sentence: string): void {
    this.#whole = false;
    this.#site.report(code, path, `${this.#site.place.label(field)} ${sentence}`);
  }

  find<T>(field: string): Found<T> {
    const leaf = this.#leaves.get(field);
    // A field that seems to be there under another name has a problem at the place where it would stand.
    if (this.#site.faulty.has(pathId(leaf?.path ?? [...this.#at, ...field.split('.')]))) {
      this.#whole = false;
      return { kind: 'bad' };
    }
    if (!leaf || leaf.value === null || leaf.value === undefined) return { kind: 'none' };
    return { kind: 'ok', value: leaf.value as T, path: leaf.path };
  }

  /** The value, or `fallback` where there is none to use. */
  get<T>(field: string, fallback: T): T {
    const found = this.find<T>(field);
    return found.kind === 'ok' ? found.value : fallback;
  }

  /** Where the field stands, or would stand. */
  pathOf(field: string): Path {
    return this.#leaves.get(field)?.path ?? [...this.#at, ...field.split('.')];
  }

  /** A text without anything that no field may hold. */
  text(
    field: string,
    options: { readonly required?: boolean; readonly secret?: boolean } = {},
  ): Found<string> {
    const found = this.find<string>(field);
    const blank = found.kind === 'none' || (found.kind === 'ok' && found.value.trim() === '');
    if (options.required && blank) {
      this.fail('config-missing', this.pathOf(field), field, 'is missing; every source needs it.');
      return { kind: 'bad' };
    }
    if (found.kind !== 'ok') return found;
    const fault =
      forbiddenIn(found.value) ?? (options.secret ? undefined : invisibleIn(found.value));
    if (fault === undefined) return found;
    this.fail(
      'config-text',
      found.path,
      field,
      `contains ${fault}; remove it${options.secret ? ': a file for it holds one line of plain text' : ''}.`,
    );
    return { kind: 'bad' };
  }

  /** A text with a check of its own, which gives the sentence after the field's name. */
  checked(
    field: string,
    code: ProblemCode,
    check: (text: string) => string | undefined,
    required = false,
  ): string | undefined {
    const found = this.text(field, { required });
    if (found.kind !== 'ok') return undefined;
    const fault = check(found.value);
    if (fault === undefined) return found.value;
    this.fail(code, found.path, field, this.discreet(found.path, fault));
    return undefined;
  }

  /** A fault that may repeat the value: told in general words where the value came from a reference. */
  discreet(path: Path, fault: string): string {
    const written = this.#site.written.get(pathId(path));
    return written === undefined
      ? fault
      : `cannot take the value of ${written}: it has another form than this field needs.`;
  }

  written(path: Path): string | undefined {
    return this.#site.written.get(pathId(path));
  }
}

/** Makes the source of its values; undefined when a problem was told. */
export const buildSource = async (
  leaves: Leaves,
  site: Site,
  at: Path,
): Promise<Source | undefined> => {
  const fields = new Fields(leaves, site, at);
  const label = (field: string): string => site.place.label(field);
  const useHttps = fields.get('useHttps', true);
  const name = fields.text('name', { required: true });
  const collectionName = fields.text('collectionName', { required: true });
  const ageOfThreatFeeds = fields.get<number>('ageOfThreatFeeds', limits.ageOfThreatFeeds.usual);
  const credentials = readCredentials(fields, site);
  const proxy = readProxy(fields, site);
  const hostname = readHostname(fields, label);
  const source = {
    name: name.kind === 'ok' ? name.value : '',
    hostname,
    pollingPath:
      fields.checked('pollingPath', 'config-path', (text) => checkPath(text, label), true) ?? '',
    collectionName: collectionName.kind === 'ok' ? collectionName.value : '',
    useHttps,
    pollingPort: fields.get('pollingPort', useHttps ? 443 : 80),
    pollingInterval: readInterval(fields),
    ageOfThreatFeeds,
    timeSpanOfPollSegment: readSpan(fields, ageOfThreatFeeds),
    certificateAuthorities: await readAuthorities(fields, site),
  };
  const dnsServer = fields.checked('dnsServer', 'config-address', checkResolver);
  const discoveryPath = fields.checked('discoveryPath', 'config-path', (text) =>
    checkPath(text, label),
  );
  const sourceAddress = fields.checked('sourceAddress', 'config-address', checkLocalAddress);
  if (!fields.whole) return undefined;
  return {
    ...source,
    ...(credentials && { credentials }),
    ...(proxy && { proxy }),
    ...(dnsServer !== undefined && { dnsServer }),
    ...(discoveryPath !== undefined && { discoveryPath }),
    ...(sourceAddress !== undefined && { sourceAddress }),
  };
};

const readHostname = (fields: Fields, label: (field: string) => string): string => {
  let hostname = '';
  fields.checked(
    'hostname',
    'config-hostname',
    (text) => {
      const check = checkHostname(text, label);
      if ('fault' in check) return check.fault;
      hostname = check.hostname;
      return undefined;
    },
    true,
  );
  return hostname;
};

const readInterval = (fields: Fields): number => {
  const found = fields.find<string | 0>('pollingInterval');
  if (found.kind !== 'ok') return limits.pollingInterval.usual;
  const minutes = parseInterval(String(found.value));
  if (minutes !== undefined && minutes <= limits.pollingInterval.most) return minutes;
  const sentence = minutes === undefined ? whatFieldTakes('pollingInterval') : 'at most 24h';
  fields.fail('config-interval', found.path, 'pollingInterval', `must be ${sentence}.`);
  return 0;
};

const readSpan = (fields: Fields, age: number): number => {
  const found = fields.find<number>('timeSpanOfPollSegment');
  if (found.kind !== 'ok') return Math.min(limits.timeSpanOfPollSegment.usual, age);
  if (found.value > age && fields.find('ageOfThreatFeeds').kind !== 'bad')
    fields.fail(
      'config-out-of-range',
      found.path,
      'timeSpanOfPollSegment',
      `must be at most the age, which is ${age} ${age === 1 ? 'day' : 'days'}.`,
    );
  return found.value;
};

/** One reference alone; a text around it would be a part of the secret. */
const soleReference = /^\$\{(?:env|file):[^}]+\}$/;

const readSecret = (fields: Fields, field: string): Secret | undefined => {
  const found = fields.text(field, { secret: true });
  if (found.kind === 'none') return new Secret('');
  if (found.kind === 'bad') return undefined;
  const written = fields.written(found.path);
  return new Secret(
    found.value,
    written !== undefined && soleReference.test(written) ? written : undefined,
  );
};

const readCredentials = (fields: Fields, site: Site): Credentials | undefined => {
  const holder = fields.find('credentials');
  if (holder.kind === 'bad') return undefined;
  const names = ['credentials.username', 'credentials.password'];
  if (holder.kind === 'none' && names.every((field) => fields.find(field).kind === 'none'))
    return undefined;
  const [username, password] = names.map((field) => readSecret(fields, field));
  if (username) site.secrets.push(username);
  if (password) site.secrets.push(password);
  if (!username || !password) return undefined;
  if (username.isBlank) {
    const sentence = `is missing; write it, or leave ${site.place.label('credentials')} out: the ESA sends no login without a user.`;
    fields.fail(
      'config-missing',
      fields.pathOf('credentials.username'),
      'credentials.username',
      sentence,
    );
    return undefined;
  }
  site.secrets.push(new Secret(`${username.reveal()}:${password.reveal()}`));
  return { username, password };
};

const readProxy = (fields: Fields, site: Site): ProxySetting | undefined => {
  const found = fields.text('proxy', { secret: true });
  if (found.kind !== 'ok') return undefined;
  const reading = parseProxy(found.value);
  if ('fault' in reading) {
    fields.fail('config-proxy', found.path, 'proxy', reading.fault);
    return undefined;
  }
  const { credentials } = reading.proxy;
  if (credentials) {
    const { username, password } = credentials;
    site.secrets.push(username, password, new Secret(`${username.reveal()}:${password.reveal()}`));
  }
  const written = fields.written(found.path);
  // A login between the scheme and the host may be repeated only where all of it is references.
  const discreet =
    written !== undefined &&
    /^(?:https?:\/\/)?(?:(?:\$\{[^}]+\}:?){1,2}@[^@$]*|[^@]*)$/i.test(written);
  return { ...reading.proxy, ...(discreet && { reference: written }) };
};

const readAuthorities = async (fields: Fields, site: Site): Promise<CertificateAuthorities> => {
  const customList: CustomList[] = [];
  const field = 'certificateAuthorities.customList';
  const found = fields.find<readonly unknown[]>(field);
  for (const [index, path] of (found.kind === 'ok' ? found.value : []).entries()) {
    const at = found.kind === 'ok' ? [...found.path, index] : [];
    if (typeof path !== 'string' || site.faulty.has(pathId(at))) {
      fields.spoil();
      continue;
    }
    const pem = await readList(path, site);
    if ('fault' in pem)
      fields.fail('config-certificates', at, field, `cannot be used: ${pem.fault}`);
    else customList.push({ path, pem: pem.pem });
  }
  fields.find('certificateAuthorities');
  return { systemList: fields.get('certificateAuthorities.systemList', true), customList };
};

const readList = async (
  path: string,
  { base, world }: Site,
): Promise<{ pem: string } | { fault: string }> => {
  const forbidden = forbiddenIn(path);
  if (path.trim() === '' || forbidden !== undefined)
    return {
      fault:
        forbidden === undefined ? 'a path is empty.' : `a path contains ${forbidden}; remove it.`,
    };
  try {
    const reading = readCertificates(await world.readFile(resolve(base, path)));
    return 'fault' in reading ? { fault: `${path} ${reading.fault}` } : reading;
  } catch (fault) {
    return { fault: `${path} ${whyUnreadable(fault, base)}.` };
  }
};
