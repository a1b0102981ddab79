import { isAbsolute, join, relative, resolve } from 'node:path';
import { Document, isMap, isScalar, Scalar, visit } from 'yaml';

import { limits } from '../esa/limits.ts';
import { formatInterval } from './polling-interval.ts';
import type { Secret } from './secret.ts';
import type { ProxySetting, Source } from './source.ts';

export interface YamlOptions {
  /** Folder at which the relative paths of the sources begin; the working directory when absent. */
  readonly from?: string;
  /** Folder for which to write them. */
  readonly to?: string;
}

/**
 * Source files again, for `--save-source` and the lab. A secret is written as the reference it came from, and
 * otherwise as one to an environment variable of ours; never as its value.
 */
export const sourceToYaml = (
  sources: Source | readonly Source[],
  options: YamlOptions = {},
): string => {
  const list = Array.isArray(sources) ? (sources as readonly Source[]) : [sources as Source];
  const document = new Document({
    sources: list.map((source, index) =>
      entryOf(source, options, list.length > 1 ? `_${index + 1}` : ''),
    ),
  });
  visit(document, {
    Pair: (_, { key, value }) => {
      const short =
        isScalar(key) && ['credentials', 'certificateAuthorities'].includes(String(key.value));
      if (short && isMap(value)) value.flow = true;
    },
    // Quoted, `${…}` can stand in a flow mapping, and reads the same to people who know other templates.
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && node.value.includes('${'))
        node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0 });
};

/** `suffix` keeps the logins of several sources apart. */
const entryOf = (source: Source, options: YamlOptions, suffix: string): Record<string, unknown> => {
  const { systemList, customList } = source.certificateAuthorities;
  const placed = (path: string): string => move(path, options);
  return {
    name: source.name,
    hostname: source.hostname,
    pollingPath: source.pollingPath,
    collectionName: source.collectionName,
    useHttps: source.useHttps,
    pollingPort: source.pollingPort,
    ...(source.credentials && {
      credentials: {
        username: secretText(source.credentials.username, `TAXII_PROBE_USERNAME${suffix}`, placed),
        password: secretText(source.credentials.password, `TAXII_PROBE_PASSWORD${suffix}`, placed),
      },
    }),
    ...(source.pollingInterval !== limits.pollingInterval.usual && {
      pollingInterval: formatInterval(source.pollingInterval),
    }),
    ageOfThreatFeeds: source.ageOfThreatFeeds,
    timeSpanOfPollSegment: source.timeSpanOfPollSegment,
    ...(source.proxy && { proxy: proxyText(source.proxy, suffix, placed) }),
    ...((!systemList || customList.length > 0) && {
      certificateAuthorities: {
        systemList,
        customList: customList.map(({ path }) => placed(path)),
      },
    }),
    ...(source.dnsServer !== undefined && { dnsServer: source.dnsServer }),
    ...(source.discoveryPath !== undefined && { discoveryPath: source.discoveryPath }),
    ...(source.sourceAddress !== undefined && { sourceAddress: source.sourceAddress }),
  };
};

/** A blank is no secret, and replacing it would hide the fault it may be. */
const secretText = (secret: Secret, variable: string, placed: (path: string) => string): string => {
  if (secret.isBlank && secret.reference === undefined) return '';
  return secret.reference === undefined
    ? `\${env:${variable}}`
    : withMovedFiles(secret.reference, placed);
};

const withMovedFiles = (text: string, placed: (path: string) => string): string =>
  text.replace(/\$\{file:([^}]+)\}/g, (_, path: string) => `\${file:${placed(path)}}`);

const proxyText = (
  proxy: ProxySetting,
  suffix: string,
  placed: (path: string) => string,
): string => {
  const { host, port, credentials, reference } = proxy;
  if (reference !== undefined) return withMovedFiles(reference, placed);
  const login = credentials
    ? `\${env:TAXII_PROBE_PROXY_USERNAME${suffix}}:\${env:TAXII_PROBE_PROXY_PASSWORD${suffix}}@`
    : '';
  return `http://${login}${host.includes(':') ? `[${host}]` : host}:${port}`;
};

const move = (path: string, { from = '.', to = from }: YamlOptions): string => {
  if (isAbsolute(path) || resolve(from) === resolve(to)) return path;
  const moved = relative(to, join(from, path));
  return moved.startsWith('.') ? moved : `./${moved}`;
};
