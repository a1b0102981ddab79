import type { CodeTable } from '../../src/engine/code-info.ts';

export const timeSpanCodes = {
  'xml-no-element': {
    severity: 'error',
    document: 'xml-no-element',
    args: ['begin', 'end'],
    actor: 'feed-vendor',
  },
  'span-too-long': {
    severity: 'error',
    document: 'xml-no-element',
    args: ['span', 'working', 'begin', 'end'],
    actor: 'esa-administrator',
    field: 'timeSpanOfPollSegment',
  },
  'surplus-part-empty': {
    severity: 'error',
    document: 'xml-no-element',
    args: ['part', 'lastPart'],
    actor: 'feed-vendor',
    field: 'timeSpanOfPollSegment',
  },
  'surplus-part-rejected': {
    severity: 'error',
    document: null,
    args: ['part', 'lastPart', 'answer'],
    actor: 'feed-vendor',
    field: 'timeSpanOfPollSegment',
  },
  'surplus-part-repeats': {
    severity: 'error',
    document: null,
    args: ['part', 'lastPart'],
    actor: 'feed-vendor',
    field: 'timeSpanOfPollSegment',
  },
  'fulfilment-failed': {
    severity: 'error',
    document: null,
    args: ['part', 'answer'],
    actor: 'feed-vendor',
    field: 'timeSpanOfPollSegment',
  },
  'segment-failed': {
    severity: 'error',
    document: null,
    args: ['begin', 'end', 'answer'],
    actor: 'feed-vendor',
    field: 'timeSpanOfPollSegment',
  },
  'xml-undefined-entity': {
    severity: 'error',
    document: 'xml-no-element',
    args: ['entity', 'block', 'begin', 'end'],
    actor: 'feed-vendor',
  },
  'xml-truncated': {
    severity: 'error',
    document: null,
    args: ['bytes', 'announced', 'begin', 'end'],
    actor: 'feed-vendor',
  },
  'xml-malformed': {
    severity: 'error',
    document: null,
    args: ['line', 'column', 'problem', 'begin', 'end'],
    actor: 'feed-vendor',
  },
  'body-not-decodable': {
    severity: 'error',
    document: null,
    args: ['encoding', 'begin', 'end'],
    actor: 'feed-vendor',
  },
  'reply-too-large': {
    severity: 'error',
    document: null,
    args: ['bound', 'begin', 'end'],
    actor: 'feed-vendor',
    field: 'timeSpanOfPollSegment',
  },
} as const satisfies CodeTable;
