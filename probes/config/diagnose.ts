import type { Finding } from '../../src/engine/finding.ts';
import { finding } from '../../src/engine/finding.ts';
import { knownFeedOf } from '../../src/esa/known-feeds.ts';
import type { Source } from '../../src/source/source.ts';
import { namesDiscovery, namesTaxii2, wirePath } from './polling-path.ts';

/** What the form allows and what will bite; nothing here keeps the poll from being tried. */
export const diagnoseConfig = (source: Source): readonly Finding[] => [
  ...feedFindings(source),
  ...pathFindings(source),
  ...portFindings(source),
  ...loginFindings(source),
];

const feedFindings = ({ hostname }: Source): Finding[] => {
  const feed = knownFeedOf(hostname);
  if (!feed?.retired) return [];
  const { since, reference } = feed.retired;
  return [
    finding('config-feed-retired', { hostname, feed: feed.name, since, reference }, [
      'source/hostname',
    ]),
  ];
};

const pathFindings = ({ hostname, pollingPath }: Source): Finding[] => {
  const evidence = ['source/pollingPath'];
  const findings: Finding[] = [];
  if (namesTaxii2(hostname, pollingPath))
    findings.push(finding('config-path-taxii-2', { pollingPath }, [...evidence]));
  else if (namesDiscovery(pollingPath))
    findings.push(finding('config-path-discovery', { pollingPath }, [...evidence]));
  if (!pollingPath.trimStart().startsWith('/'))
    findings.push(finding('config-path-no-leading-slash', { pollingPath }, [...evidence]));
  if (pollingPath !== pollingPath.trim())
    findings.push(
      finding('config-path-blanks', { pollingPath, wirePath: wirePath(pollingPath) }, [
        ...evidence,
      ]),
    );
  return findings;
};

const portFindings = ({ useHttps, pollingPort: port }: Source): Finding[] => {
  const evidence = ['source/pollingPort', 'source/useHttps'];
  if (useHttps && port === 80) return [finding('config-https-on-port-80', { port }, evidence)];
  if (!useHttps && port === 443) return [finding('config-http-on-port-443', { port }, evidence)];
  return [];
};

const ascii = /^[\x20-\x7e]*$/;

const loginFindings = ({ credentials, useHttps }: Source): Finding[] => {
  if (!credentials) return [];
  const { username, password } = credentials;
  // The client sends a login only when both are filled in: what is not sent can neither leak nor be misread.
  if (password.isBlank)
    return [finding('credentials-blank-password', {}, ['source/credentials.password'], 'warning')];
  const findings: Finding[] = [];
  if (!useHttps)
    findings.push(
      finding('config-login-without-tls', {}, ['source/useHttps', 'source/credentials']),
    );
  const foreign = [
    ...(ascii.test(username.reveal()) ? [] : ['source/credentials.username']),
    ...(ascii.test(password.reveal()) ? [] : ['source/credentials.password']),
  ];
  if (foreign.length > 0) findings.push(finding('config-login-not-ascii', {}, foreign));
  return findings;
};
