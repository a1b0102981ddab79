/**
 * How often a property is tried: TAXII_PROBE_RUNS where it is set, and `npm run sweep` sets it to 10,000; few
 * otherwise, so that the whole suite stays quick.
 */
export const runs = Number(process.env['TAXII_PROBE_RUNS'] ?? 300);
