import type { ErrorCode } from 'yaml';

const quote = 'put a value that holds : # * & ! % @ ` { } [ ] or quotes between double quotes';

/**
 * What is wrong with the YAML, from the parser's code alone: its own sentences quote the text, and the text may be
 * a password.
 */
const sentences: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: `A value begins with *, which YAML takes for an alias that nothing defines; ${quote}.`,
  ALIAS_PROPS: `A value begins with *, which YAML takes for an alias; ${quote}.`,
  BAD_DIRECTIVE: `The line begins with %, which YAML takes for a directive; ${quote}.`,
  BAD_DQ_ESCAPE:
    'Between double quotes a backslash begins an escape, and this one is none; write \\\\ or use single quotes.',
  BAD_INDENT:
    'The indentation does not fit the lines above; give keys of one mapping the same indentation.',
  BAD_PROP_ORDER: `An anchor or a tag stands where none can; ${quote}.`,
  BAD_SCALAR_START: `A value begins with a character that YAML keeps for itself; ${quote}.`,
  BLOCK_AS_IMPLICIT_KEY: `A second colon with a blank follows on this line; ${quote}.`,
  BLOCK_IN_FLOW:
    'A block list or mapping stands between braces or brackets; write it over several lines instead.',
  DUPLICATE_KEY: 'The key is there twice in one mapping; keep one of them.',
  MISSING_CHAR:
    'A closing quote, bracket or brace, a colon or a comma is missing here or on a line above.',
  MULTILINE_IMPLICIT_KEY:
    'A key without its colon, or a text that goes on over the line; write `key: value`.',
  MULTIPLE_ANCHORS: `An anchor (&) stands twice; ${quote}.`,
  MULTIPLE_DOCS: 'The file holds several documents (---); put all sources under one `sources:`.',
  MULTIPLE_TAGS: `A tag (!) stands twice; ${quote}.`,
  NON_STRING_KEY: 'A key must be a plain word.',
  TAB_AS_INDENT:
    'A tab stands in the indentation, where YAML allows blanks only; replace it by blanks.',
  TAG_RESOLVE_FAILED: `A value begins with !, which YAML takes for a tag that is not known here; ${quote}.`,
  UNEXPECTED_TOKEN: `Something stands here that YAML does not expect; ${quote}.`,
  RESOURCE_EXHAUSTION: 'The file is nested too deeply to be read.',
  KEY_OVER_1024_CHARS:
    'A key is longer than 1024 characters; a colon is probably missing or misplaced.',
};

export const yamlFault = (code: ErrorCode): string => sentences[code] ?? 'This is no valid YAML.';
