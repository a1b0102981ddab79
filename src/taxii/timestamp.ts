/**
 * A UTC instant as Python's `isoformat()` writes an aware datetime:
 * `2021-09-08T16:31:36.071684+00:00`, the fraction left out when it is zero. `micros`: the digits
 * below the Date's milliseconds, 0 to 999.
 */
export const formatTimestamp = (at: Date, micros = 0): string => {
  const iso = at.toISOString();
  const fraction = at.getUTCMilliseconds() * 1000 + micros;
  const shown = fraction === 0 ? '' : `.${String(fraction).padStart(6, '0')}`;
  return `${iso.slice(0, -5)}${shown}+00:00`;
};

const pattern =
  /^\s*(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,](\d+))?\s*(?:([Zz]|UTC|GMT)|([+-]\d\d):?(\d\d)?)\s*$/;

/**
 * A timestamp label with a zone, as the TAXII 1.1 schema has it and a little wider (blank for T,
 * zone without colon); null for everything else. Digits below a millisecond are cut off.
 */
export const parseTimestamp = (text: string): Date | null => {
  const match = pattern.exec(text);
  if (!match) return null;
  const [, day, time = '', fraction = '', , hours, minutes] = match;
  const zone = hours === undefined ? 'Z' : `${hours}:${minutes ?? '00'}`;
  const clock = time.length === 5 ? `${time}:00` : time;
  const at = new Date(`${day}T${clock}.${fraction.slice(0, 3).padEnd(3, '0')}${zone}`);
  return Number.isNaN(at.getTime()) ? null : at;
};
