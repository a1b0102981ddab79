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
import type { CodeInfo } from '../engine/code-info.ts';
import { logCodes } from './log-codes.ts';

const tables = {
  ...configCodes,
  ...dnsCodes,
  ...tcpCodes,
  ...proxyCodes,
  ...tlsCodes,
  ...pollPathCodes,
  ...trailingSlashCodes,
  ...credentialsCodes,
  ...collectionCodes,
  ...timeSpanCodes,
  ...contentCodes,
  ...logCodes,
};

export type Code = keyof typeof tables;

/** Placeholders that the texts of code C may use. */
export type ArgsOf<C extends Code> = Readonly<
  Record<(typeof tables)[C]['args'][number], string | number>
>;

/** Every code there is, in the order of the stages. Retired codes stay listed and are never reused. */
export const catalogue: Readonly<Record<Code, CodeInfo>> = tables;

export const codes = Object.keys(tables) as readonly Code[];

export const isCode = (text: string): text is Code => Object.hasOwn(tables, text);
