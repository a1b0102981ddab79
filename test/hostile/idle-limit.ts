import type { HostileCase } from './hostile-case.ts';

const silence: ReadonlySet<string> = new Set(['proxy-silent', 'tls-timed-out', 'server-silent']);

/** Where silence is the fault it has to be waited for; everything else must get by on a slow machine too. */
export const idleLimit = ({ code }: Pick<HostileCase, 'code'>): number =>
  silence.has(code ?? '') ? 1500 : 10_000;
