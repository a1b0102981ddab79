/**
 * Undoes what pasting does to a reason: typographic quotes, the 401 line with the tail of another over it, a host
 * whose quotes were lost together with what stood between, object addresses that differ in every line.
 */
export const mendReason = (reason: string): string => {
  const mended = reason
    .trim()
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/^(["`])(\d{3})\1$/, "'$2'")
    .replace(/\bhost= ?([^'",\s()=]{1,255}?)(?:port, ?|, ?)?port ?= ?(\d+)/, "host='$1', port=$2")
    .replace(/(status code 401 authentication failure)(?:urce not available)$/, '$1')
    .replace(/ object at 0x[\da-f]+>/gi, ' object at 0x…>');
  // A Status_Message without a text: the blank behind its colon went with the line's end.
  return /^(?:Taxii Error: )?(?:Server Error: )?[A-Z_]+:$/.test(mended) ? `${mended} ` : mended;
};
