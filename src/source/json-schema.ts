import { toJsonSchema } from '@valibot/to-json-schema';

import { sourceFileSchema } from './schema.ts';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const reference = {
  type: 'string',
  pattern: '\\$\\{(env|file):[^}]+\\}',
  description: 'A value kept elsewhere: ${env:NAME} or ${file:PATH}.',
};

/** A number, a truth value or a text with a pattern may also be written as a reference. */
const takesReference = (node: Node): boolean =>
  ['integer', 'number', 'boolean'].includes(String(node['type'])) ||
  (node['type'] === 'string' && 'pattern' in node);

const withReferences = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withReferences);
  if (!isNode(value)) return value;
  const node = Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, withReferences(child)]),
  );
  return takesReference(value) ? { anyOf: [node, { $ref: '#/$defs/reference' }] } : node;
};

/** JSON Schema (2020-12) of the source file, for editors and for `schema source`. */
export const sourceJsonSchema = (): object => {
  const schema = toJsonSchema(sourceFileSchema, { target: 'draft-2020-12' }) as unknown as Node;
  return {
    ...(withReferences(schema) as Node),
    title: 'taxii-probe source file',
    $defs: { reference },
  };
};
