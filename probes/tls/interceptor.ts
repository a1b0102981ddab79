import type { Certificate } from '../../src/net/certificate.ts';

/** Makers of TLS-inspecting proxies, as they name themselves in the certificates that their products sign by default. */
const makers =
  /\b(zscaler|fortinet|fortigate|palo alto|blue ?coat|sophos|umbrella root|cisco umbrella|websense|forcepoint|mcafee web gateway|skyhigh|check point|sonicwall|watchguard|barracuda|netskope|iboss|mitmproxy|squid|contentkeeper|smoothwall|untangle|kaspersky|avast web)\b/i;

/** Issuer in the chain that is an inspecting proxy's, or null. */
export const interceptorOf = (chain: readonly Certificate[]): string | null =>
  chain.find(({ issuer }) => makers.test(issuer))?.issuer ?? null;
