import path from 'node:path';
import type { Result } from '../../engine/result.ts';
import { jsonPieces } from '../../report/json-pieces.ts';
import { sourceToYaml } from '../../source/source-to-yaml.ts';
import { written } from '../deliver.ts';
import { print } from '../write.ts';
import type { CheckFlags } from './check-flags.ts';
import { correctedSource } from './corrected-source.ts';
import type { Loaded } from './load.ts';
import { caFileText } from './save-ca.ts';

/** Writes the files of `--save`, `--save-ca` and `--save-source`; false when one could not be written. */
export const save = async (result: Result, loaded: Loaded, flags: CheckFlags): Promise<boolean> => {
  const done = [
    flags.save === undefined || (await written(flags.save, jsonPieces(result))),
    flags.saveCa === undefined || (await saveCa(result, flags.saveCa)),
    flags.saveSource === undefined || (await saveSource(result, loaded, flags.saveSource)),
  ];
  return done.every(Boolean);
};

const say = (line: string): Promise<void> => print(process.stderr, `${line}\n`);

const saveCa = async (result: Result, file: string): Promise<boolean> => {
  const text = caFileText(result);
  if (text !== null) return written(file, text);
  await say(`--save-ca: no certificate to import, ${file} was not written.`);
  return true;
};

const saveSource = async (result: Result, loaded: Loaded, file: string): Promise<boolean> => {
  const from = loaded.folder;
  const corrected = loaded.sources.map((source, index) =>
    correctedSource(source, result.sources[index]?.fixes ?? [], { from }),
  );
  const text = sourceToYaml(corrected, { from, to: path.dirname(file) });
  if (text.includes('${env:TAXII_PROBE_')) {
    await say(`--save-source: ${file} holds no login; it asks for environment variables instead.`);
  }
  return written(file, text);
};
