/** One line per stage outcome, for the strip of the report; `{…}` and `[[…]]` as in ../../fill.ts. */
export const summaries = {
  'config-consistent': 'the form is consistent',
  'config-warnings': 'legal, but look at: {codes}',

  'dns-literal': 'an address literal needs no lookup',
  'dns-proxy': 'under a proxy the proxy resolves the name',
  'dns-found': '{used} (used)[[, {others}]]',
  'dns-failed': 'no address for {hostname}: {answer}',

  'tcp-proxy': 'under a proxy the proxy dials the feed',
  'tcp-open': '{open} of {all} addresses open on {port}',
  'tcp-failed': '{fates}',

  'proxy-none': 'none configured',
  'proxy-tunnel': '{proxy} opened a tunnel to {target}',
  'proxy-reached': '{proxy} takes requests',
  'proxy-failed': '{proxy}: {answer}',

  'tls-http': 'Use HTTPS is off',
  'tls-good': '{protocol}, {certificates} certificates to {root}, {days} days left',
  'tls-not-verified': 'the certificate is not accepted: {problem}',
  'tls-alert': 'the server ended the handshake with the alert {problem}',
  'tls-failed': 'no handshake: {problem}',

  'path-known': 'the server answers polls here',
  'path-exists': 'the server knows this path',
  'path-refused-login': 'the login was refused before the path could be seen',
  'path-failed': '{method} {path}: {answer}',
  'path-empty': 'a TAXII reply without one byte of body',
  'path-unknown': 'the reply does not tell',

  'slash-fits': 'the path is right as written',
  'slash-other-form': 'as written: {status}; with the other form: {result}',
  'slash-not-seen': 'the login was refused before the path could be seen',

  'login-accepted': 'the login was accepted',
  'login-not-needed': 'no login sent, none asked for',
  'login-not-sent': 'no login went out (blank password), none asked for',
  'login-refused': 'the server refused: {answer}',
  'login-unknown': 'the reply does not tell',

  'collection-answers': '{collection} answers polls',
  'collection-refused-poll': '{collection}: {answer}',
  'collection-unknown-yet': 'the reply does not tell',

  'span-complete': '{polled} of {planned} segments, {blocks} blocks, {bytes} bytes',
  'span-quick': 'newest segment only: {blocks} blocks, {bytes} bytes',
  'span-failed': 'segment {number} of {planned}: {answer}',

  'content-seen': '{blocks} blocks[[, STIX {versions}]], {observables} observables an ESA can use',
  'content-none': 'no content in {days} days',

  blocked: 'not reached',
  interrupted: 'the run was stopped before this stage ended',
  'not-requested': 'not asked for',
  broken: 'a fault of this tool, not of the feed',
} as const;

export type SummaryKey = keyof typeof summaries;
