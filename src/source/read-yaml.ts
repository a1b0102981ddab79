import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';

import { type Path, pathText, type Place, type Problems } from './place.ts';
import { yamlFault } from './yaml-fault.ts';

export interface YamlReading {
  readonly value: unknown;
  readonly place: Place;
}

/** A source file has some lines per feed; more than this is another file given by mistake. */
const mostCharacters = 1024 * 1024;

/** Aliases can make a small file unfold without end. */
const mostAliases = 100;

/** Parses one file; undefined when it is no YAML, and `problems` then say why. */
export const readYaml = (
  file: string,
  text: string,
  problems: Problems,
): YamlReading | undefined => {
  const report = (line: number | undefined, message: string): undefined => {
    problems.add({ code: 'config-yaml', file, ...(line !== undefined && { line }), message });
  };
  if (text.length > mostCharacters)
    return report(undefined, 'The file is larger than 1 MiB: this is no source file.');
  try {
    return parse(file, text, report);
  } catch (fault) {
    // The parser throws on what it cannot hold: nesting deeper than the stack, aliases beyond the bound.
    return report(
      undefined,
      fault instanceof ReferenceError
        ? `Aliases (*name) unfold to more than this file may hold; use at most ${mostAliases}, or write the values out.`
        : 'The file is nested too deeply to be read.',
    );
  }
};

const parse = (
  file: string,
  text: string,
  report: (line: number | undefined, message: string) => undefined,
): YamlReading | undefined => {
  const lines = new LineCounter();
  // Pretty errors quote the line, which may hold a password.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    merge: true,
    // 'silent' would also pass over a second document.
    logLevel: 'error',
  });
  const lineAt = (offset: number): number =>
    Math.max(1, lines.linePos(Math.min(offset, text.length)).line);
  const faults = [...document.errors, ...document.warnings];
  for (const fault of faults) report(lineAt(fault.pos[0]), yamlFault(fault.code));
  let dangling = 0;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return;
      dangling += 1;
      report(lineAt(alias.range?.[0] ?? 0), yamlFault('BAD_ALIAS'));
    },
  });
  if (faults.length + dangling > 0) return undefined;
  const value: unknown = document.toJS({ maxAliasCount: mostAliases });

  const resolve = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  const lineOf = (path: Path): number | undefined => {
    let node: unknown = document.contents;
    let offset: number | undefined = (node as Node | null)?.range?.[0];
    for (const part of path) {
      node = resolve(node);
      if (isMap(node)) {
        const pair = node.items.find(
          ({ key }) => isScalar(key) && String(key.value) === String(part),
        );
        if (!pair) break;
        offset = (pair.key as Node).range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node) && typeof part === 'number') {
        node = node.items[part];
        offset = (node as Node | null | undefined)?.range?.[0] ?? offset;
      } else break;
    }
    return offset === undefined ? undefined : lineAt(offset);
  };

  return {
    value,
    place: {
      where: (path) => {
        const line = lineOf(path);
        return {
          file,
          ...(line !== undefined && { line }),
          ...(path.length > 0 && { key: pathText(path) }),
        };
      },
      label: (field) => field,
    },
  };
};
