import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Dialect } from '../../src/esa/client-outcome.ts';
import { missingHere, startLab } from '../../src/lab/start-lab.ts';
import { scenarios } from '../../src/lab/scenarios/index.ts';
import { compareReasons } from './compare-reasons.ts';
import type { Comparison } from './compare-reasons.ts';
import type { EnvironmentName } from './environments.ts';
import { ensureEnvironment } from './environments.ts';
import { causeOf } from './known-wordings.ts';
import { readGolden, writeGolden } from './golden-file.ts';
import type { Golden } from './golden-file.ts';
import { predictAll } from './predict-all.ts';
import { startRealClient } from './real-client.ts';
import { recordAll } from './record-all.ts';

const environmentOf: Readonly<Record<Dialect, EnvironmentName>> = {
  py27: 'esa27',
  py3: 'py311-client',
};

/** Equal words among the scenarios that have a text, in percent. */
const wantedEqual = 98;

const help = `node test/interop/run.mjs judge [--dialect py27|py3] [--only ID]... [--all] [--no-record]
  Polls every scenario of the lab with the real client and with taxii-probe, compares what the client
  says with what taxii-probe predicts, and records the client's words in test/interop/golden.`;

const record = async (dialect: Dialect, ids: readonly string[]): Promise<Golden> => {
  const folder = mkdtempSync(join(tmpdir(), 'taxii-probe-record-'));
  const client = await startRealClient(environmentOf[dialect]);
  const lab = await startLab({ ids });
  try {
    const records = await recordAll(client, lab.running, folder);
    return { dialect, versions: client.versions, records };
  } finally {
    await client.close();
    await lab.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A lab of its own: some faults come only with the first request, and the recording took those. */
const predict = async (dialect: Dialect, ids: readonly string[]) => {
  const lab = await startLab({ ids });
  try {
    return await predictAll(lab.running, dialect);
  } finally {
    await lab.close();
  }
};

const printRow = (id: string, { verdict, actual, predicted }: Comparison, note: string): void => {
  console.log(`${verdict.padEnd(12)} ${id}${note}`);
  if (verdict === 'equal') return;
  console.log(`             client     ${actual}`);
  console.log(`             predicted  ${predicted}`);
  const cause = causeOf(actual, predicted);
  if (cause !== null) console.log(`             cause      ${cause}`);
};

const judge = async (dialect: Dialect, ids: readonly string[], all: boolean, keep: boolean) => {
  const startedAt = Date.now();
  const golden = await record(dialect, ids);
  const results = await predict(dialect, ids);
  const rows = ids.map((id) => {
    const one = golden.records[id];
    if (one === undefined) throw new Error(`no recording of ${id}`);
    const predicted = results.get(id);
    const reason = predicted === undefined ? '(no result)' : predicted.esa.reason;
    return { id, imitated: one.imitatedLookup === true, ...compareReasons(one, reason) };
  });
  const count = (verdict: Comparison['verdict']) =>
    rows.filter((row) => row.verdict === verdict).length;
  const { python, requests } = golden.versions;
  console.log(`\n${dialect}: cabby on Python ${python}, requests ${requests}\n`);
  for (const row of rows) {
    if (all || row.verdict !== 'equal') {
      printRow(row.id, row, row.imitated ? '   (name lookup imitated)' : '');
    }
  }
  const comparable = rows.length - count('no-text');
  const share = comparable === 0 ? 0 : (100 * count('equal')) / comparable;
  console.log(`
scenarios run            ${rows.length}
reasons equal            ${count('equal')} of ${comparable} with a text (${share.toFixed(1)} %)
same class, other words  ${count('other-words')}
different                ${count('different')}
client never ends        ${count('no-text')}
seconds                  ${((Date.now() - startedAt) / 1000).toFixed(0)}`);
  if (keep) {
    // A partial run renews its own records and leaves the others.
    const before = ids.length === scenarios.length ? {} : readGolden(dialect)?.records;
    const known = new Set(scenarios.map(({ id }) => id));
    const records = Object.fromEntries(
      Object.entries({ ...before, ...golden.records }).filter(([id]) => known.has(id)),
    );
    console.log(`recorded                 ${writeGolden({ ...golden, records })}`);
  }
  return count('different') === 0 && share >= wantedEqual;
};

export const main = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      dialect: { type: 'string' },
      only: { type: 'string', multiple: true },
      all: { type: 'boolean', default: false },
      'no-record': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const dialects = (['py27', 'py3'] as const).filter((one) => (values.dialect ?? one) === one);
  const wanted = values.only ?? scenarios.map(({ id }) => id);
  const left = scenarios.filter((one) => missingHere(one) !== null).map(({ id }) => id);
  if (left.length > 0) console.log(`left out on this system: ${left.join(', ')}`);
  const ids = wanted.filter((id) => !left.includes(id));
  let good = dialects.length > 0;
  for (const dialect of dialects) {
    // The scenarios of the two dialects must not compete for the processor: some of them count seconds.
    const environment = await ensureEnvironment(environmentOf[dialect]);
    if (!environment.ready) {
      console.log(`${dialect}: cannot judge, ${environment.missing}`);
      good = false;
      continue;
    }
    good = (await judge(dialect, ids, values.all, !values['no-record'])) && good;
  }
  return good ? 0 : 2;
};
