import { collectionCodes } from '../../probes/collection/codes.ts';
import { configCodes } from '../../probes/config/codes.ts';
import { contentCodes } from '../../probes/content/codes.ts';
import { credentialsCodes } from '../../probes/credentials/codes.ts';
import { dnsCodes } from '../../probes/dns/codes.ts';
import { pollPathCodes } from '../../probes/poll-path/codes.ts';
import { proxyCodes } from '../../probes/proxy/codes.ts';
import { tcpCodes } from '../../probes/tcp/codes.ts';
import { timeSpanCodes } from '../../probes/time-span/codes.ts';
import { tlsCodes } from '../../probes/tls/codes.ts';
import { trailingSlashCodes } from '../../probes/trailing-slash/codes.ts';
import type { StageId } from '../engine/stage-id.ts';
import type { Code } from './catalogue.ts';
import { logCodes } from './log-codes.ts';

const namesOf = <T extends object>(table: T): readonly (keyof T)[] =>
  Object.keys(table) as (keyof T)[];

/** Codes by the stage that gives them, in the order of the poll; `log` holds those that only a log shows. */
export const codesByStage: Readonly<Record<StageId | 'log', readonly Code[]>> = {
  config: namesOf(configCodes),
  dns: namesOf(dnsCodes),
  tcp: namesOf(tcpCodes),
  proxy: namesOf(proxyCodes),
  tls: namesOf(tlsCodes),
  'poll-path': namesOf(pollPathCodes),
  'trailing-slash': namesOf(trailingSlashCodes),
  credentials: namesOf(credentialsCodes),
  collection: namesOf(collectionCodes),
  'time-span': namesOf(timeSpanCodes),
  content: namesOf(contentCodes),
  log: namesOf(logCodes),
};
