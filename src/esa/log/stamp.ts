/** What stands before a line's text. */
export interface Stamp {
  readonly at: string | null;
  readonly level: string | null;
  readonly rest: string;
  /** Whether the line says that it is of this log. */
  readonly isThreatFeeds: boolean;
}

const stamp =
  /^[\s>|*`]*(?:[\w./-]+:)?(?:\d+[:-])?((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+\d{1,2}\s+\d\d:\d\d:\d\d\s+\d{4})\s+(Trace|Debug|Info|Warning|Error|Critical|Alert|Emergency)\s?:\s?(THREAT_FEEDS:\s?)?(.*)$/s;

/** A line that came another way, by syslog for one, still carries the log's mark. */
const marked = /(?:\b(Trace|Debug|Info|Warning|Error|Critical)\s?:\s?)?\bTHREAT_FEEDS:\s?(.*)$/s;

/** Date, level and mark in front of a line; null for a line that begins without. */
export const stampOf = (line: string): Stamp | null => {
  const full = stamp.exec(line);
  if (full) {
    const [, at = '', level = null, mark, rest = ''] = full;
    return { at: at.replace(/\s+/g, ' '), level, rest, isThreatFeeds: mark !== undefined };
  }
  if (!line.includes('THREAT_FEEDS:')) return null;
  const [, level = null, rest = ''] = marked.exec(line) ?? [];
  return { at: null, level: level ?? null, rest, isThreatFeeds: true };
};

const monthNames = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** Milliseconds of a stamp, zone left aside: good for differences only. */
export const stampTime = (at: string): number => {
  const [, month = '', day, hour, minute, second, year] =
    /^\w+ (\w+) (\d+) (\d\d):(\d\d):(\d\d) (\d{4})$/.exec(at) ?? [];
  return Date.UTC(
    Number(year),
    monthNames.indexOf(month) / 3,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
};
