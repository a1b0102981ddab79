import type { SourceResult } from '../../engine/result.ts';
import type { ReportOptions } from '../report-options.ts';
import { hang, padEnd } from './columns.ts';
import { count } from './numbers.ts';
import { paint } from './paint.ts';

/** Which poll this is about, and from where it was made. */
export const header = (source: SourceResult, options: ReportOptions): string[] => {
  const { labels, width } = options;
  const words = labels.header;
  const head = `${padEnd(source.name, 13)}   `;
  const lines = [
    ...hang(head, `POST ${source.url}`, width),
    ...hang(' '.repeat(16), subject(source, options), width),
    ...hang(' '.repeat(16), words.vantage(source.vantage.localAddress), width),
  ];
  const { nodeExtraCaCerts } = source.vantage;
  if (nodeExtraCaCerts !== undefined) {
    lines.push(...hang(' '.repeat(16), words.nodeExtraCaCerts(nodeExtraCaCerts), width));
  }
  const [first = '', ...rest] = lines;
  return [
    first.replace(source.name, () => paint(options, 'strong', source.name)),
    ...rest.map((line) => paint(options, 'dim', line)),
  ];
};

const subject = ({ source, segments }: SourceResult, { labels }: ReportOptions): string => {
  const words = labels.header;
  const days = source['ageOfThreatFeeds'];
  const planned = segments === null ? null : count(segments.planned, labels.locale);
  return [
    words.collection(String(source['collectionName'])),
    'credentials' in source ? words.login : words.noLogin,
    ...(typeof days === 'number' ? [words.span(String(days), planned)] : []),
    ...proxyOf(source, words.proxy),
  ].join(labels.comma);
};

const proxyOf = (
  source: SourceResult['source'],
  say: (proxy: string) => string,
): readonly string[] => {
  const { proxy } = source as { proxy?: unknown };
  if (typeof proxy === 'string') return [say(proxy)];
  if (proxy === undefined || proxy === null || typeof proxy !== 'object') return [];
  const { host, port } = proxy as { host?: unknown; port?: unknown };
  return [say(`${String(host)}:${String(port)}`)];
};
