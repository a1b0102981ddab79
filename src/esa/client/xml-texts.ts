import type { XmlFault } from '../../taxii/reading.ts';
import type { Dialect } from '../client-outcome.ts';
import type { ClientFailure } from './client-case.ts';
import { xmlError } from './client-case.ts';

/** What lxml raises; where its words are not known, the commonest ones of that kind, marked as inferred. */
export const xmlOutcome = (dialect: Dialect, fault: XmlFault, gzip: boolean): ClientFailure => {
  const text = fault.clientText ?? guess(fault);
  // For a decompressed body either stack names a file, the last part of its working directory, which nobody knows
  // of the appliance: Python 2 where nothing was parsed, Python 3 otherwise.
  const isNamed = gzip && (dialect === 'py27') === noLine.test(text);
  const basis = fault.clientText === null || isNamed ? 'inferred' : 'observed';
  return xmlError(dialect === 'py3' ? withFileName(text) : text, basis);
};

const noLine = /\(line 0\)$/;

/** Python 3 names the input, except for the text that carries no line. */
const withFileName = (text: string): string =>
  text.replace(/ \(line (?!0\))(\d+)\)$/, ' (<string>, line $1)');

const guess = ({ kind, line, column }: XmlFault): string => {
  const at = `, line ${line}, column ${column} (line ${line})`;
  switch (kind) {
    case 'empty':
    case 'undefined-entity':
      return 'no element found (line 0)';
    case 'not-xml':
      return 'Document is empty, line 1, column 1 (line 1)';
    case 'blank':
    case 'truncated':
      return `Extra content at the end of the document${at}`;
    case 'malformed':
      return `StartTag: invalid element name${at}`;
    case 'too-deep':
      return `Excessive depth in document: 256 use XML_PARSE_HUGE option${at}`;
  }
};
