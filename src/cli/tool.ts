import manifest from '../../package.json' with { type: 'json' };
import type { Result } from '../engine/result.ts';

export const version: string = manifest.version;

/** What a Result says about the program that made it. */
export const tool: Result['tool'] = {
  name: 'taxii-probe',
  version,
  node: process.versions.node,
  openssl: process.versions.openssl,
};

export const versionText = `taxii-probe ${version}\nNode ${tool.node}, OpenSSL ${tool.openssl}, result schema 1\n`;
