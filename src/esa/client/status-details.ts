import type { Dialect } from '../client-outcome.ts';
import { asciiFault, pythonList, pythonRepr } from './python-repr.ts';

type Typed = string | { readonly exception: string };

interface DetailRule {
  /** Whether a second one makes it a list; otherwise the last one counts. */
  readonly multiple: boolean;
  /** `str()` of the value as libtaxii types it, or the exception that it raises. An empty element is None there. */
  readonly typed: (value: string, dialect: Dialect) => Typed;
  readonly list: (values: readonly string[], dialect: Dialect) => string;
}

const exception = (text: string): Typed => ({ exception: text });

const text = (multiple: boolean): DetailRule => ({
  multiple,
  typed: (value, dialect) => {
    const fault = dialect === 'py27' ? asciiFault(value) : null;
    return fault === null ? value || 'None' : exception(fault);
  },
  list: pythonList,
});

const integer: DetailRule = {
  multiple: false,
  typed: (value, dialect) => {
    if (value === '') return exception(noInteger[dialect]);
    if (!/^\s*[-+]?\d+\s*$/.test(value)) {
      return exception(`invalid literal for int() with base 10: ${pythonRepr(value, dialect)}`);
    }
    return String(BigInt(value.trim().replace(/^\+/, '')));
  },
  list: pythonList,
};

export const noInteger: Readonly<Record<Dialect, string>> = {
  py27: "int() argument must be a string or a number, not 'NoneType'",
  py3: "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
};

const boolean: DetailRule = {
  multiple: false,
  typed: (value) =>
    value === ''
      ? exception("'NoneType' object has no attribute 'lower'")
      : value.toLowerCase() === 'true'
        ? 'True'
        : 'False',
  list: pythonList,
};

/** One prints as its id, several as the list of nameless objects that they are. */
const contentBinding: DetailRule = {
  multiple: true,
  typed: (value) => value,
  list: (values) =>
    `[${values.map(() => '<libtaxii.messages_11.ContentBinding object at 0x…>').join(', ')}]`,
};

/** libtaxii's table of details per status type; a detail that is not in it is text, and may repeat. */
const rules: Readonly<Record<string, Readonly<Record<string, DetailRule>>>> = {
  DESTINATION_COLLECTION_ERROR: { ACCEPTABLE_DESTINATION: text(true) },
  INVALID_RESPONSE_PART: { MAX_PART_NUMBER: integer },
  NOT_FOUND: { ITEM: text(false) },
  PENDING: { ESTIMATED_WAIT: integer, WILL_PUSH: boolean, RESULT_ID: text(false) },
  RETRY: { ESTIMATED_WAIT: integer },
  UNSUPPORTED_MESSAGE: { SUPPORTED_BINDING: text(true) },
  UNSUPPORTED_CONTENT: { SUPPORTED_CONTENT: contentBinding },
  UNSUPPORTED_PROTOCOL: { SUPPORTED_PROTOCOL: text(true) },
  UNSUPPORTED_QUERY: { SUPPORTED_QUERY: text(true) },
};

export const detailRule = (type: string, name: string): DetailRule => {
  const ofType = Object.hasOwn(rules, type) ? rules[type] : undefined;
  return (ofType && Object.hasOwn(ofType, name) ? ofType[name] : undefined) ?? text(true);
};

/** In the order in which libtaxii asks for them, which is that of its dictionary. */
export const requiredDetails = (type: string, dialect: Dialect): readonly string[] => {
  if (type === 'INVALID_RESPONSE_PART') return ['MAX_PART_NUMBER'];
  if (type !== 'PENDING') return [];
  return dialect === 'py27'
    ? ['ESTIMATED_WAIT', 'WILL_PUSH', 'RESULT_ID']
    : ['ESTIMATED_WAIT', 'RESULT_ID', 'WILL_PUSH'];
};
