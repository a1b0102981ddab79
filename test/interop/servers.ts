import { missingForRealServers, startRealServers } from './real-servers.ts';

/** Keeps the real servers running until Ctrl-C, to try things by hand. */
export const main = async (): Promise<number> => {
  const missing = await missingForRealServers();
  if (missing !== null) {
    console.error(missing);
    return 3;
  }
  const servers = await startRealServers();
  console.log(JSON.stringify(servers, null, 2));
  const alive = setInterval(() => {}, 60_000);
  await new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  clearInterval(alive);
  await servers.stop();
  return 0;
};
