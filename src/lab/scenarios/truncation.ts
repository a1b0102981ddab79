import { type LogLine, failed, leakedLine, xmlLine } from '../expected.ts';
import type { Reply } from '../rule.ts';
import type { Scenario } from '../scenario.ts';
import { asServed, cutAfter, twoBlocks } from './poll-bodies.ts';
import { pollReply } from './poll-reply.ts';

const scenario = (id: string, title: string, line: LogLine, answer: Reply): Scenario =>
  pollReply(id, title, failed('xml-truncated', line), answer);

/** The body ends after `mark`; the length that is announced is that of the whole, or of the rest that is sent. */
const cut = (
  id: string,
  where: string,
  line: LogLine,
  mark: string,
  body = twoBlocks(),
  announced: 'whole' | 'sent' = 'sent',
): Scenario => {
  const at = cutAfter(asServed(body), mark);
  return scenario(`truncated-${id}`, `The reply ends ${where}`, line, {
    body,
    cut: at,
    end: 'fin',
    ...(announced === 'sent' ? { length: at } : {}),
  });
};

export const truncationScenarios: readonly Scenario[] = [
  cut(
    'between-elements',
    'between two elements',
    xmlLine('Extra content at the end of the document, line 2, column 1459 (line 2)'),
    '</taxii_11:Content>',
  ),
  cut(
    'between-blocks',
    'after the last block, before the end of the message',
    xmlLine('Extra content at the end of the document, line 2, column 1515 (line 2)'),
    '</taxii_11:Content_Block>',
  ),
  cut(
    'in-text',
    'inside a text',
    xmlLine('Extra content at the end of the document, line 2, column 1432 (line 2)'),
    '<AddressObj:Address_Value>203.0',
  ),
  cut(
    'in-end-tag',
    'inside an end tag',
    xmlLine("expected '>', line 2, column 1455 (line 2)"),
    '</AddressObj:Addr',
  ),
  cut(
    'after-end-tag-opens',
    'right after </',
    xmlLine("expected '>', line 2, column 1517 (line 2)"),
    '</',
  ),
  cut(
    'in-start-tag',
    'inside the name of a start tag',
    xmlLine("Couldn't find end of Start Tag Addr, line 2, column 1417 (line 2)"),
    '<AddressObj:Addr',
  ),
  cut(
    'in-attribute-name',
    'inside the name of an attribute',
    xmlLine('Specification mandates value for attribute ty, line 2, column 1346 (line 2)'),
    '<cybox:Properties xsi:ty',
  ),
  cut(
    'before-attribute-value',
    'after the = of an attribute',
    xmlLine(`AttValue: " or ' expected, line 2, column 1349 (line 2)`),
    '<cybox:Properties xsi:type=',
  ),
  cut(
    'in-attribute-value',
    'inside the value of an attribute',
    xmlLine("AttValue: ' expected, line 2, column 1354 (line 2)"),
    '<cybox:Properties xsi:type="Addr',
  ),
  cut(
    'after-attribute',
    'between two attributes',
    xmlLine("Couldn't find end of Start Tag Properties, line 2, column 1380 (line 2)"),
    'xsi:type="AddressObj:AddressObjectType" ',
  ),
  cut(
    'before-namespace',
    'inside a start tag, before the namespace of its prefix',
    xmlLine('Namespace prefix stix on STIX_Package is not defined, line 2, column 1005 (line 2)'),
    '<stix:STIX_Package',
  ),
  cut(
    'in-namespace',
    'inside the namespace of the prefix of its own element',
    xmlLine("AttValue: ' expected, line 2, column 1029 (line 2)"),
    '<stix:STIX_Package xmlns:stix="http://stix',
  ),
  cut(
    'after-quote',
    'right behind the value of an attribute',
    xmlLine('attributes construct error, line 2, column 1379 (line 2)'),
    'xsi:type="AddressObj:AddressObjectType"',
  ),
  cut(
    'in-comment',
    'inside a comment',
    xmlLine('Comment not terminated, line 2, column 1000 (line 2)'),
    '<!-- to be',
    twoBlocks('<a><!-- to be continued --></a>'),
  ),
  cut(
    'in-cdata',
    'inside a CDATA section',
    xmlLine('Extra content at the end of the document, line 2, column 999 (line 2)'),
    '<![CDATA[to be',
    twoBlocks('<a><![CDATA[to be continued]]></a>'),
  ),
  cut(
    'in-entity',
    'inside an entity reference',
    xmlLine("EntityRef: expecting ';', line 2, column 994 (line 2)"),
    'a&am',
    twoBlocks('<a>a&amp;b</a>'),
  ),
  cut(
    'in-root',
    'inside the start tag of the root element',
    leakedLine("Invalid tag name u'taxii_11:Poll_Resp'"),
    '<taxii_11:Poll_Resp',
  ),
  cut(
    'in-declaration',
    'inside the XML declaration',
    xmlLine('Malformed declaration expecting version, line 1, column 7 (line 1)'),
    '<?xml vers',
  ),
  scenario(
    'truncated-in-first-bytes',
    'The reply ends after its first byte',
    xmlLine('Extra content at the end of the document, line 1, column 1 (line 1)'),
    { body: twoBlocks(), cut: 1, length: 1, end: 'fin' },
  ),
  {
    ...cut(
      'length-short',
      'short of the Content-Length that it announces',
      xmlLine('Extra content at the end of the document, line 2, column 1432 (line 2)'),
      '<AddressObj:Address_Value>203.0',
      twoBlocks(),
      'whole',
    ),
    id: 'xml-truncated',
  },
  scenario(
    'truncated-without-length',
    'A reply without a length whose connection closes in the middle',
    xmlLine('Extra content at the end of the document, line 2, column 1432 (line 2)'),
    {
      body: twoBlocks(),
      framing: 'close',
      cut: cutAfter(asServed(twoBlocks()), '<AddressObj:Address_Value>203.0'),
    },
  ),
  scenario(
    'chunk-cut',
    'A chunked reply whose connection closes inside a chunk',
    leakedLine(
      "('Connection broken: IncompleteRead(495 bytes read, 1409 more expected)', IncompleteRead(495 bytes read, 1409 more expected))",
    ),
    { body: twoBlocks(), framing: 'chunked', cut: 500 },
  ),
  scenario(
    'chunk-unterminated',
    'A chunked reply without its last chunk',
    leakedLine(
      "('Connection broken: IncompleteRead(1904 bytes read)', IncompleteRead(1904 bytes read))",
    ),
    { body: twoBlocks(), framing: 'chunked', chunks: { unterminated: true } },
  ),
  scenario(
    'chunk-bad-size',
    'A chunked reply with a chunk size that is no number',
    leakedLine("('Connection broken: IncompleteRead(0 bytes read)', IncompleteRead(0 bytes read))"),
    { body: twoBlocks(), framing: 'chunked', chunks: { size: 'zz' } },
  ),
  scenario(
    'body-reset',
    'RST in the middle of the body',
    leakedLine(
      `("Connection broken: error(104, 'Connection reset by peer')", error(104, 'Connection reset by peer'))`,
    ),
    { body: twoBlocks(), cut: 500, end: 'rst' },
  ),
  scenario(
    'body-reset-without-length',
    'RST in the middle of a body that has no length and is not chunked',
    leakedLine(
      `("Connection broken: error(104, 'Connection reset by peer')", error(104, 'Connection reset by peer'))`,
    ),
    { body: twoBlocks(), framing: 'close', cut: 500, end: 'rst' },
  ),
  {
    ...scenario(
      'body-reset-plain',
      'Plain HTTP: RST in the middle of a body that has no length and is not chunked',
      leakedLine(
        `("Connection broken: error(104, 'Connection reset by peer')", error(104, 'Connection reset by peer'))`,
      ),
      { body: twoBlocks(), framing: 'close', cut: 500, end: 'rst' },
    ),
    tls: 'plain',
    source: { useHttps: false },
  },
];
