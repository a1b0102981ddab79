import { connectionLine, type LogLine } from '../../src/lab/expected.ts';

/** The appliance's reason for a source that got no connection, e.g. `[Errno 111] Connection refused`. */
export const noConnection = (
  errno: string,
  { hostname, pollingPort, pollingPath }: Record<string, unknown>,
): string =>
  filled(connectionLine(errno), { host: hostname, port: pollingPort, path: pollingPath });

const filled = ({ reason }: LogLine, values: Record<string, unknown>): string =>
  (reason ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
