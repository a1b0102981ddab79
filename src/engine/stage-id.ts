/** Stage ids in the order in which they run; the contract fixes the names. */
export const stageIds = [
  'config',
  'dns',
  'tcp',
  'proxy',
  'tls',
  'poll-path',
  'trailing-slash',
  'credentials',
  'collection',
  'time-span',
  'content',
] as const;

export type StageId = (typeof stageIds)[number];
