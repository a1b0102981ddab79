import { ENTITY_LOOP } from './client-xml/references.ts';
import { PythonFault, pythonStr } from './python-text.ts';
import type { XmlFault } from './reading.ts';
import type { Fault } from './xml-events.ts';

export interface FaultContext {
  readonly bytes: number;
  /** Nothing but white space came. */
  readonly blank: boolean;
  readonly utf8: boolean;
  readonly python: 2 | 3;
  /** All was well up to the last character, and of that only some bytes came. */
  readonly cutCharacter: boolean;
  readonly noted: {
    readonly message: string;
    readonly line: number;
    readonly column: number;
  } | null;
}

/**
 * lxml's sentence for an empty body and for a reply that it gave up without an error of its own.
 */
const NO_ELEMENT = 'no element found (line 0)';

const kindOf = (fault: Fault, { bytes, blank, cutCharacter }: FaultContext): XmlFault['kind'] => {
  if (bytes === 0) return 'empty';
  if (blank) return 'blank';
  if (fault.cause === 'deep') return 'too-deep';
  if (fault.cause === 'entity') return 'undefined-entity';
  const said = fault.scan?.message ?? '';
  if (said === 'Document is empty') return 'not-xml';
  return (cutCharacter && fault.problem === 'disallowed character.') ||
    fault.atEnd ||
    said.startsWith('Extra content') ||
    fault.problem.startsWith('ended before')
    ? 'truncated'
    : 'malformed';
};

/**
 * `str()` of lxml's XMLSyntaxError: the first error that it logged, its place, and the line once
 * more from Python's SyntaxError.
 */
const sentence = (fault: Fault, { bytes, utf8, noted }: FaultContext): string | null => {
  if (bytes === 0) return NO_ELEMENT;
  if (fault.cause === 'deep' || fault.cause === 'long') return null;
  const message = fault.scan?.message ?? null;
  const first = noted ?? (message === null ? null : { ...fault, message });
  if (first === null) {
    if (fault.cause !== 'entity') return null;
    return fault.restart === undefined ? NO_ELEMENT : fault.restart;
  }
  if (first.message === ENTITY_LOOP) return null;
  // what the client converts it counts in the converted bytes; a failed conversion has words of its
  // own
  if (!utf8 && first.message.startsWith('Input is not proper')) return null;
  return `${first.message}, line ${first.line}, column ${first.column} (line ${first.line})`;
};

export const toXmlFault = (fault: Fault, context: FaultContext): XmlFault => {
  const kind = kindOf(fault, context);
  const { python } = context;
  const text = sentence(fault, context);
  const said = text === null ? null : pythonStr(new PythonFault('XMLSyntaxError', text), python);
  return {
    kind,
    line: fault.line,
    column: fault.column,
    problem: fault.problem,
    clientText: said?.text ?? null,
    ...(said && said.kind !== 'XMLSyntaxError' && { clientClass: said.kind }),
    ...(kind === 'undefined-entity' && fault.entity !== undefined && { entity: fault.entity }),
  };
};
