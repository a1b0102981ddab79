/** Damerau-Levenshtein with adjacent swaps: the slips of a typing hand. */
export const editDistance = (a: string, b: string): number => {
  const rows = a.length + 1;
  const columns = b.length + 1;
  const cost = Array.from({ length: rows * columns }, () => 0);
  const at = (row: number, column: number): number => cost[row * columns + column] ?? 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (row === 0 || column === 0) {
        cost[row * columns + column] = row + column;
        continue;
      }
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + change,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        best = Math.min(best, at(row - 2, column - 2) + 1);
      cost[row * columns + column] = best;
    }
  }
  return at(rows - 1, columns - 1);
};

/** Words that people use for a key of the form, in lower case without separators. */
const otherNames: Readonly<Record<string, string>> = {
  host: 'hostname',
  server: 'hostname',
  path: 'pollingPath',
  pollpath: 'pollingPath',
  url: 'hostname',
  collection: 'collectionName',
  https: 'useHttps',
  tls: 'useHttps',
  ssl: 'useHttps',
  port: 'pollingPort',
  user: 'credentials.username',
  username: 'credentials.username',
  password: 'credentials.password',
  passphrase: 'credentials.password',
  pass: 'password',
  login: 'credentials',
  interval: 'pollingInterval',
  age: 'ageOfThreatFeeds',
  segment: 'timeSpanOfPollSegment',
  span: 'timeSpanOfPollSegment',
  timespan: 'timeSpanOfPollSegment',
  ca: 'certificateAuthorities.customList',
  cafile: 'certificateAuthorities.customList',
  customlist: 'certificateAuthorities.customList',
  systemlist: 'certificateAuthorities.systemList',
  dns: 'dnsServer',
  resolver: 'dnsServer',
  discovery: 'discoveryPath',
  source: 'sources',
  default: 'defaults',
};

const bare = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The allowed key that was most likely meant. */
export const nearestKey = (key: string, allowed: readonly string[]): string | undefined => {
  if (key.length > 40) return undefined;
  const wanted = bare(key);
  const ranked = allowed
    .map((candidate) => ({ candidate, distance: editDistance(wanted, bare(candidate)) }))
    .toSorted((a, b) => a.distance - b.distance)[0];
  if (ranked && ranked.distance <= Math.min(2, Math.floor(ranked.candidate.length / 3)))
    return ranked.candidate;
  const other = Object.hasOwn(otherNames, wanted) ? otherNames[wanted] : undefined;
  return other && allowed.includes(other.split('.', 1)[0] as string) ? other : undefined;
};
