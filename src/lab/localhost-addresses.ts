import { lookup } from 'node:dns/promises';

/** Where the name `localhost` leads on this system: whoever polls there tries each of them. */
export const localhostAddresses = async (): Promise<readonly string[]> => {
  const found = await lookup('localhost', { all: true });
  return [...new Set(found.map(({ address }) => address))];
};
