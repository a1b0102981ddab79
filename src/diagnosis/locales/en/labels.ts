import type { Labels } from '../labels.ts';

export const labels: Labels = {
  locale: 'en',
  comma: ', ',
  counted: (outcome) =>
    ({
      passed: 'passed',
      warned: 'warned',
      failed: 'failed',
      inconclusive: 'not known',
      broken: 'broken (our bug)',
    })[outcome],
  header: {
    collection: (name) => `collection ${name}`,
    login: 'with a login',
    noLogin: 'without a login',
    span: (days, segments) =>
      segments === null
        ? `${days} ${days === '1' ? 'day' : 'days'}`
        : `${days} ${days === '1' ? 'day' : 'days'} in ${segments} ${segments === '1' ? 'segment' : 'segments'}`,
    vantage: (address) =>
      address === null
        ? 'not from the ESA: its DNS, route and proxy may differ'
        : `from ${address}, which is not the ESA: its DNS, route and proxy may differ`,
    proxy: (proxy) => `through the proxy ${proxy}`,
    nodeExtraCaCerts: (file) => `NODE_EXTRA_CA_CERTS is set (${file}); it decided nothing here`,
  },
  block: {
    logs: 'The ESA logs',
    document: 'Document',
    why: 'Why',
    change: 'Change',
    actor: 'Who must act',
    commands: 'To look closer',
    link: 'Reference',
    also: 'Also seen',
    evidence: 'Evidence',
    transcript: 'Transcript (redacted)',
    attempts: 'Attempts',
  },
  notReached: 'not reached',
  basis: { documented: 'documented', observed: 'observed', inferred: 'inferred' },
  succeeds: 'no failure: its poll would succeed',
  section: {
    'service-disabled': 'service disabled or no feature key',
    'errno-110': 'Errno 110, connection timed out',
    '400': '400',
    '401': '401',
    '404': '404',
    '405': '405',
    '503': '503',
    'not-found': 'NOT_FOUND',
    'certificate-verify-failed': 'CERTIFICATE_VERIFY_FAILED',
    'xml-no-element': 'no element found',
    'errno-111': 'Errno 111, connection refused',
    'polling-state': 'currently in a polling state',
  },
  noSection: 'Cisco 220420 has no section on this',
  otherSection: (section) => `the log line belongs to section "${section}"`,
  actors: {
    'esa-administrator': 'You, on the ESA',
    'network-team': 'The network or firewall team',
    'feed-vendor': "The feed's vendor",
    nobody: 'Nobody yet: please report it to this project',
  },
  fix: {
    now: (from) => `(now ${from})`,
    remove: 'leave it empty',
    blank: 'empty',
    proved: 'Tried just now: works.',
    provedWarned: 'Tried just now: works, with warnings.',
    refuted: 'Tried just now: not enough on its own.',
    untried: 'Not tried from here.',
    provedShort: 'proved',
    handshake: 'Tried just now: the certificate verifies with it. No login was sent.',
    saveCa: '--save-ca FILE writes the PEM to upload.',
    certificate: 'Import',
    issuedBy: 'issued by',
  },
  healthy: {
    stages: (stages, ms) => `${stages} stages in ${ms} ms`,
    span: (days, segments) =>
      `${days} ${days === '1' ? 'day' : 'days'} in ${segments} ${segments === '1' ? 'segment' : 'segments'}`,
    newestOnly: (polled, planned) => `${polled} of ${planned} segments polled`,
    blocks: (blocks) => `${blocks} ${blocks === '1' ? 'block' : 'blocks'}`,
    observables: (count) => `${count} observables an ESA can use`,
  },
  unknown: 'Could not be judged',
  broken: 'A bug in taxii-probe, not in the feed',
  brokenHint: 'Please report it with the output of --verbose.',
  interrupted: 'Stopped by a signal: this is the report so far.',
  problems: 'Nothing was sent:',
  line: (line) => `line ${line}`,
  closing: {
    sources: (count) => `${count} ${count === 1 ? 'source' : 'sources'}`,
    took: (seconds) => `in ${seconds} s`,
    sum: (sources, parts) => `${sources}: ${parts}.`,
    more: (command) => `More: ${command}`,
    invisible: (command) =>
      `Not visible from outside: feature key, ETF enabled at machine level, a poll already running (${command})`,
  },
  table: {
    source: 'source',
    stopped: 'where it stopped',
    cause: 'cause',
    change: 'change',
    inFull: 'One in full:',
  },
  log: {
    failures: (count) => `${count} ${count === 1 ? 'line' : 'lines'} of failure`,
    last: (at) => `last ${at}`,
    after: (seconds) => `${seconds} s after the failure before it`,
    ambiguous: 'The log cannot tell these apart; a check can.',
    unknownReason: 'This version does not know the reason.',
    unnamed: '(no source named)',
    unread: (count) => `${count} ${count === 1 ? 'line' : 'lines'} could not be read:`,
    nothing: 'No failure in this log.',
    empty: 'No line of a threatfeeds log was found.',
    ask: 'Ask the server itself:',
  },
  demo: {
    introduction:
      'TAXII is how threat feeds are handed out: a client asks a server ("polls") for the newest block of ' +
      'bad addresses, domains and files. A Cisco Secure Email Gateway (ESA) does this on a schedule, and ' +
      'when it fails its log has one short line; taxii-probe repeats the poll step by step and says what that line means.',
    healthy: 'First a poll that works:',
    onLoopback:
      'Now one fault for each section of Cisco document 220420. Each is made on this machine only: a small ' +
      'TAXII server on 127.0.0.1 misbehaves on purpose, and the real check runs against it.',
    logOnly:
      'Two sections cannot be seen from outside; here the log reader takes the ESA log line itself.',
    broken: 'broken',
    line: 'ESA logs',
    change: 'change',
    made: 'the feed',
    asExpected: 'as expected',
    otherwise: (code) => `expected ${code}`,
    table: { section: 'section', code: 'diagnosed as', verdict: '' },
    summary: (right, all) => `${right} of ${all} diagnosed as expected.`,
    next: 'Next, your own source:',
  },
};
