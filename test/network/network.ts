import { setTimeout as pause } from 'node:timers/promises';
import { must } from './commands.ts';
import { makeNamespaces, setResolver } from './namespaces.ts';

/**
 * Client, router and server, each in a network namespace of its own:
 *
 *     client 10.77.1.2, .3  fd77:1::2 --- router --- server 10.77.2.2, 10.77.3.0/24  fd77:3::/64
 *
 * The server owns every address of 10.77.3.0/24 and fd77:3::/64, and 10.77.2.53 to .57 for resolvers. The client has a route to 10.77.0.0/16 and
 * fd77::/16, and none to anywhere else.
 */
export interface Network {
  readonly client: string;
  readonly router: string;
  readonly server: string;
  /** Adds rules, one a line, to the chain that sees what the router forwards. */
  rules(...lines: readonly string[]): Promise<void>;
  /** `ip` in one of the namespaces. */
  ip(namespace: string, line: string): Promise<string>;
  /** Kernel settings of one of the namespaces, as `name=value`. */
  sysctl(namespace: string, settings: readonly string[]): Promise<unknown>;
  /** Leads what the client sends to this port of any address to a port of the router itself. */
  divert(port: number, to: number): Promise<void>;
  close(): Promise<void>;
}

export const startNetwork = async (): Promise<Network> => {
  const { client, router, server, remove } = await makeNamespaces();
  const ip = (namespace: string, line: string): Promise<string> =>
    must('ip', ['-n', namespace, ...line.split(' ')]);
  const nft = (text: string): Promise<string> =>
    must('ip', ['netns', 'exec', router, 'nft', '-f', '-'], text);
  try {
    // Nobody else can have these addresses, and link-local ones would be unusable for a second.
    for (const one of [client, router, server])
      await sysctl(one, ['net.ipv6.conf.all.accept_dad=0', 'net.ipv6.conf.default.accept_dad=0']);
    await ip(
      client,
      `link add name router netns ${client} type veth peer name clients netns ${router}`,
    );
    await ip(
      server,
      `link add name router netns ${server} type veth peer name servers netns ${router}`,
    );
    await addresses(ip, client, 'router', [
      '10.77.1.2/24',
      '10.77.1.3/24',
      'fd77:1::2/64',
      'fd77:1::3/64',
    ]);
    await addresses(ip, router, 'clients', ['10.77.1.1/24', 'fd77:1::1/64']);
    await addresses(ip, router, 'servers', ['10.77.2.1/24', 'fd77:2::1/64']);
    await addresses(ip, server, 'router', ['10.77.2.2/24', 'fd77:2::2/64', ...resolvers]);
    await routes(ip, client, '10.77.1.1', 'fd77:1::1');
    await routes(ip, server, '10.77.2.1', 'fd77:2::1');
    for (const line of ['10.77.3.0/24', 'fd77:3::/64']) {
      await ip(server, `route add local ${line} dev lo`);
      await ip(
        router,
        `route add ${line} via ${line.startsWith('fd') ? 'fd77:2::2' : '10.77.2.2'}`,
      );
    }
    await sysctl(router, ['net.ipv4.ip_forward=1', 'net.ipv6.conf.all.forwarding=1', ...talkative]);
    // Three ARP requests a second apart end just when the client's last SYN does: the router must know sooner.
    await sysctl(router, ['net.ipv4.neigh.servers.retrans_time_ms=200']);
    await sysctl(server, talkative);
    await nft(emptyTable);
    await linksUp(ip, {
      [client]: ['router'],
      [router]: ['clients', 'servers'],
      [server]: ['router'],
    });
    await setResolver(client, `nameserver ${resolverAddress}\n`);
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    ...{ client, router, server, ip, sysctl },
    rules: async (...lines) => {
      await nft(lines.map((line) => `add rule inet test forward ${line}\n`).join(''));
    },
    divert: async (port, to) => {
      await nft(
        `add rule inet test prerouting iifname clients tcp dport ${port} redirect to :${to}\n`,
      );
    },
    close: remove,
  };
};

/** What /etc/resolv.conf names in the client's namespace. */
export const resolverAddress = '10.77.2.53';

/** Addresses of the server for resolvers; the others are there to fail in one way or another. */
const resolvers = ['53', '54', '55', '56', '57'].map((last) => `10.77.2.${last}/24`);

/** No limit on ICMP errors: those that one test draws would otherwise use up those of the next. */
const talkative = ['net.ipv4.icmp_ratelimit=0', 'net.ipv6.icmp.ratelimit=0'];

const sysctl = (namespace: string, settings: readonly string[]): Promise<string> =>
  must('ip', ['netns', 'exec', namespace, 'sysctl', '-q', '-w', ...settings]);

const emptyTable = `table inet test {
  chain forward { type filter hook forward priority filter; policy accept; }
  chain prerouting { type nat hook prerouting priority dstnat; policy accept; }
}
`;

type Ip = (namespace: string, line: string) => Promise<string>;

const addresses = async (
  ip: Ip,
  namespace: string,
  device: string,
  all: readonly string[],
): Promise<void> => {
  for (const one of all) await ip(namespace, `address add ${one} dev ${device}`);
  await ip(namespace, `link set ${device} up`);
};

const routes = async (ip: Ip, namespace: string, via4: string, via6: string): Promise<void> => {
  await ip(namespace, `route add 10.77.0.0/16 via ${via4}`);
  await ip(namespace, `route add fd77::/16 via ${via6}`);
};

/** The kernel may take a second to notice that both ends of a link are up; IPv6 waits for that. */
const linksUp = async (
  ip: Ip,
  devices: Readonly<Record<string, readonly string[]>>,
): Promise<void> => {
  const all = Object.entries(devices).flatMap(([namespace, names]) =>
    names.map((device) => [namespace, device] as const),
  );
  for (const [namespace, device] of all) {
    for (let left = 100; left > 0; left -= 1) {
      if ((await ip(namespace, `-6 address show dev ${device} scope link`)).includes('fe80')) break;
      if (left === 1) throw new Error(`${device} in ${namespace} does not come up`);
      await pause(50);
    }
  }
};
