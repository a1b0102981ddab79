import { failed, noElement } from '../expected.ts';
import type { Scenario } from '../scenario.ts';
import { pollResponse } from '../taxii-xml.ts';

const empty = { body: '' };

export const timeSpanScenarios: readonly Scenario[] = [
  {
    id: 'xml-no-element',
    title: 'The poll gets a TAXII reply with an empty body, however short the time span',
    section: 'xml-no-element',
    expect: failed('xml-no-element', noElement),
    rules: [{ when: { message: 'Poll_Request' }, answer: empty }],
  },
  {
    id: 'surplus-part-empty',
    title:
      'Three result parts; the request for a fourth, which the client always makes, gets an empty body',
    section: 'xml-no-element',
    expect: failed('surplus-part-empty', noElement),
    feed: { blocksPerPart: 2 },
    rules: [{ when: { part: { atLeast: 3 } }, answer: empty }],
  },
  {
    id: 'span-too-long',
    title: 'Windows of more than four days come back empty, shorter ones work',
    section: 'xml-no-element',
    expect: failed('span-too-long', noElement),
    rules: [{ when: { spanOver: 4.01 }, answer: empty }],
  },
  {
    id: 'xml-undefined-entity',
    title: 'One block holds an entity that nothing declares (&nbsp;)',
    section: 'xml-no-element',
    expect: failed('xml-undefined-entity', noElement),
    rules: [
      {
        when: { message: 'Poll_Request' },
        answer: {
          body: pollResponse({
            blocks: [
              {
                binding: 'urn:stix.mitre.org:xml:1.1.1',
                timestamp: '{recent}',
                content: '<a>Fine</a>',
              },
              {
                binding: 'urn:stix.mitre.org:xml:1.1.1',
                timestamp: '{recent}',
                content: '<a>Two&nbsp;words</a>',
              },
            ],
          }),
        },
      },
    ],
  },
];
