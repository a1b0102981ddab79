import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { lookup } from 'node:dns/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureCommands, findCommand } from './ensure-commands.ts';
import { ensureEnvironment } from './environments.ts';
import { freePorts } from './free-ports.ts';
import { nginxFile } from './nginx-file.ts';
import { accounts, collections, configFile, dataFile, paths } from './opentaxii-files.ts';
import type { Account } from './opentaxii-files.ts';
import { feedBlocks } from './feed-blocks.ts';
import { pushContent } from './push-content.ts';
import { runCommand } from './run-command.ts';
import { startService } from './service.ts';
import type { Service, ServiceOptions } from './service.ts';
import { serverPackages } from './server-packages.ts';
import { loginHelperScript, squidFile } from './squid-file.ts';
import { createTestCa } from './test-ca.ts';

export interface RealServers {
  /** The name on the certificate; the ESA's client refuses address literals. */
  readonly hostname: 'localhost';
  /** nginx in front of OpenTAXII. */
  readonly httpsPort: number;
  /** OpenTAXII itself, without TLS. */
  readonly httpPort: number;
  /** nginx that demands a client certificate. */
  readonly clientCertificatePort: number;
  /** Plain HTTP that answers 503 to everything. */
  readonly unavailablePort: number;
  /** Plain HTTP that answers 301 to the https port. */
  readonly redirectPort: number;
  readonly proxyPort: number;
  /** squid that wants `proxyLogin`. */
  readonly loginProxyPort: number;
  readonly proxyLogin: Account;
  /** Nobody listens there. */
  readonly closedPort: number;
  /** PEM file of the authority that signed the certificate. */
  readonly caFile: string;
  readonly accounts: typeof accounts;
  readonly collections: typeof collections;
  /** `slashed` answers as `poll` does; without its final slash it is a 301, and a GET to it is a 405. */
  readonly paths: typeof paths & { readonly slashed: '/django/poll/' };
  /** Blocks in the feed collection. */
  readonly blockCount: number;
  /** What the servers said; for failures. */
  logs(): string;
  stop(): Promise<void>;
}

const proxyLogin = { username: 'proxy-interop', password: 'proxy-Pass-7' };

/** null when everything is there, else what is missing and why, as one sentence. */
export const missingForRealServers = async (): Promise<string | null> => {
  const servers = await ensureCommands(serverPackages);
  if (servers !== null) return servers;
  const addresses = await lookup('localhost', { all: true }).catch(() => []);
  if (!addresses.some(({ address }) => address === '127.0.0.1')) {
    return 'the name localhost does not lead to 127.0.0.1';
  }
  const environment = await ensureEnvironment('opentaxii');
  return environment.ready ? null : environment.missing;
};

const ipv6Works = (): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(0, '::1', () => server.close(() => resolve(true)));
  });

const installed = (name: string): string => {
  const path = findCommand(name);
  if (path === null) throw new Error(`${name} is not installed`);
  return path;
};

const stopAll = (services: readonly Service[]) =>
  Promise.all(services.map((service) => service.stop()));

const startOnce = async (folder: string): Promise<RealServers> => {
  const environment = await ensureEnvironment('opentaxii');
  if (!environment.ready) throw new Error(environment.missing);
  const ports = await freePorts(8);
  const [http, https, clientCertificate, unavailable, redirect, proxyPort, loginProxyPort, closed] =
    ports as [number, number, number, number, number, number, number, number];
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const ca = await createTestCa();
  const server = await ca.issue(['localhost']);
  const caFile = write('ca.pem', ca.certificate);
  write('server.pem', server.certificate);
  write('server.key', server.key);

  // Nothing of ours is inherited but PATH: proxy variables and the like must not change the servers.
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    OPENTAXII_CONFIG: write('opentaxii.yml', configFile(folder, `localhost:${https}`)),
  };
  const sync = await runCommand(
    join(environment.bin, 'opentaxii-sync-data'),
    [write('data.yml', dataFile())],
    { env, cwd: folder },
  );
  if (sync.status !== 0) {
    throw new Error(
      `opentaxii-sync-data failed\n${sync.problem ?? ''}\n${sync.stdout}${sync.stderr}`,
    );
  }
  const ipv6 = await ipv6Works();
  const slashed = '/django/poll/';
  const nginxConf = write(
    'nginx.conf',
    nginxFile({
      folder,
      ports: { https, clientCertificate, unavailable, redirect },
      upstream: http,
      slash: { without: slashed.slice(0, -1), with: slashed, target: paths.poll },
      ipv6,
      root: process.getuid?.() === 0,
    }),
  );
  const helper = write(
    'proxy-login.sh',
    loginHelperScript(proxyLogin.username, proxyLogin.password),
  );
  chmodSync(helper, 0o755);
  const squid = (name: string, port: number, loginHelper: string | null): ServiceOptions => ({
    name,
    command: installed('squid'),
    args: ['-N', '-f', write(`${name}.conf`, squidFile({ folder, name, port, loginHelper }))],
    env,
    cwd: folder,
    ports: [port],
  });
  const wanted: readonly ServiceOptions[] = [
    {
      name: 'opentaxii',
      command: join(environment.bin, 'gunicorn'),
      args: [
        'opentaxii.http:app',
        `--bind=127.0.0.1:${http}`,
        '--workers=1',
        '--threads=4',
        '--config=python:opentaxii.http',
        `--worker-tmp-dir=${folder}`,
      ],
      env,
      cwd: folder,
      ports: [http],
    },
    {
      name: 'nginx',
      command: installed('nginx'),
      args: ['-c', nginxConf, '-p', folder, '-e', join(folder, 'nginx-error.log')],
      env,
      cwd: folder,
      ports: [https, clientCertificate, unavailable, redirect],
    },
    squid('squid-open', proxyPort, null),
    squid('squid-login', loginProxyPort, helper),
  ];
  const outcomes = await Promise.allSettled(wanted.map(startService));
  const services = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const logs = () => services.map((service) => service.log()).join('\n');
  const failed = outcomes.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
  try {
    if (failed.length > 0) throw new Error(failed.join('\n'));
    const { admin } = accounts;
    const url = `http://127.0.0.1:${http}${paths.inbox}`;
    const blocks = feedBlocks(new Date());
    await pushContent({ url, ...admin, collection: collections.feed, blocks });
    await pushContent({
      url,
      ...admin,
      collection: collections.elsewhere,
      blocks: blocks.slice(-2),
    });
    return {
      hostname: 'localhost',
      httpsPort: https,
      httpPort: http,
      clientCertificatePort: clientCertificate,
      unavailablePort: unavailable,
      redirectPort: redirect,
      proxyPort,
      loginProxyPort,
      proxyLogin,
      closedPort: closed,
      caFile,
      accounts,
      collections,
      paths: { ...paths, slashed },
      blockCount: blocks.length,
      logs,
      stop: async () => {
        await stopAll(services);
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    const said = logs();
    await stopAll(services);
    throw new Error(`the real servers did not start\n${said}`, { cause: error });
  }
};

/**
 * OpenTAXII with accounts and content, nginx and squid around it, all on loopback. Call
 * `missingForRealServers` first. Another program may take a port between its choice and its use, hence
 * the second try.
 */
export const startRealServers = async (): Promise<RealServers> => {
  for (let attempt = 1; ; attempt += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'taxii-probe-servers-'));
    // squid gives up root for a user of its own, who must still read and write here.
    chmodSync(folder, 0o777);
    try {
      return await startOnce(folder);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      if (attempt === 2) throw error;
    }
  }
};
