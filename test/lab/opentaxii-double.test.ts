import { describe, expect, test } from 'vitest';
import type { HttpRequest } from '../../src/lab/http-request.ts';
import type { Reply } from '../../src/lab/rule.ts';
import { type FeedSetting, taxiiDouble } from '../../src/lab/taxii-double.ts';

/** Rows recorded from OpenTAXII 0.9.3. */

const now = new Date('2026-11-23T12:00:00Z');
const binding = 'xmlns:t="http://taxii.mitre.org/messages/taxii_xml_binding-1.1"';
const headers = {
  Accept: 'application/xml',
  'Content-Type': 'application/xml',
  'X-TAXII-Services': 'urn:taxii.mitre.org:services:1.1',
  'X-TAXII-Content-Type': 'urn:taxii.mitre.org:message:xml:1.1',
};
const login = { username: 'guest', password: 'guest' };
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

const poll = (inner = '', collection = 'phishing-urls'): string =>
  `<t:Poll_Request ${binding} message_id="1" collection_name="${collection}">${inner}<t:Poll_Parameters/></t:Poll_Request>`;
const part = (number: number | string, id: string, collection = 'phishing-urls'): string =>
  `<t:Poll_Fulfillment ${binding} message_id="1" collection_name="${collection}" result_id="${id}" result_part_number="${number}"/>`;
const between = (begin: string, end: string): string =>
  `<t:Exclusive_Begin_Timestamp>${begin}</t:Exclusive_Begin_Timestamp><t:Inclusive_End_Timestamp>${end}</t:Inclusive_End_Timestamp>`;

const ask = (
  request: Partial<HttpRequest> & { more?: Record<string, string | undefined> },
  setting: FeedSetting = {},
): Reply => {
  const all: Record<string, string | undefined> = { ...headers, ...request.more };
  return taxiiDouble(
    { manner: 'opentaxii', ...setting },
    'http',
    now,
  )({
    method: 'POST',
    target: '/services/poll',
    version: '1.1',
    body: poll(),
    ...request,
    headers: Object.entries(all).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  });
};

/** `TYPE ITEM=x; message`, or the status of a reply that is no Status_Message. */
const said = (reply: Reply): string => {
  const body = String(reply.body ?? '');
  const type = /status_type="([^"]*)"/.exec(body)?.[1];
  if (type === undefined) return `${reply.status ?? 200}`;
  const detail = /<taxii_11:Detail name="([^"]*)">([^<]*)</.exec(body);
  const message = /<taxii_11:Message>([^<]*)</.exec(body)?.[1];
  return [
    `${reply.status ?? 200} ${type}`,
    detail && `${detail[1]}=${detail[2]}`,
    message?.replaceAll('&quot;', '"'),
  ]
    .filter(Boolean)
    .join('; ');
};

const blocks = (reply: Reply): number =>
  String(reply.body).split('<taxii_11:Content_Block>').length - 1;
const attribute = (reply: Reply, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(String(reply.body).slice(60))?.[1];

describe('the double of OpenTAXII answers', () => {
  test.each([
    ['a GET', { method: 'GET' }, '405'],
    ['an unknown path', { target: '/nowhere' }, '404'],
    ['another case', { target: '/Services/Poll' }, '404'],
    ['a slash too many', { target: '/services/poll/' }, '404'],
    ['a double slash inside', { target: '/services//poll' }, '404'],
    ['a double slash in front', { target: '//services/poll' }, '200'],
    ['no Accept', { more: { Accept: undefined } }, '406'],
    ['Accept of something else', { more: { Accept: 'text/html' } }, '406'],
    ['Accept of anything', { more: { Accept: '*/*' } }, '200'],
    [
      'no X-TAXII-Content-Type',
      { more: { 'X-TAXII-Content-Type': undefined } },
      '200 FAILURE; Header X-TAXII-Content-Type was not specified',
    ],
    [
      'no Content-Type',
      { more: { 'Content-Type': undefined } },
      '200 FAILURE; Header Content-Type was not specified',
    ],
    [
      'no X-TAXII-Services',
      { more: { 'X-TAXII-Services': undefined } },
      '200 FAILURE; Header X-TAXII-Services was not specified',
    ],
    [
      'a foreign X-TAXII-Content-Type',
      { more: { 'X-TAXII-Content-Type': 'urn:x' } },
      '200 FAILURE; TAXII Content Type "urn:x" is not supported',
    ],
    [
      'Content-Type text/xml',
      { more: { 'Content-Type': 'text/xml' } },
      '200 FAILURE; The specified value of Content-Type is not supported',
    ],
    [
      'a foreign X-TAXII-Services',
      { more: { 'X-TAXII-Services': 'urn:x' } },
      '200 FAILURE; The value of X-TAXII-Services was not recognized',
    ],
    [
      'a foreign X-TAXII-Accept',
      { more: { 'X-TAXII-Accept': 'urn:x' } },
      '200 FAILURE; The specified value of X-TAXII-Accept is not recognized',
    ],
    [
      'a foreign X-TAXII-Protocol',
      { more: { 'X-TAXII-Protocol': 'urn:x' } },
      '200 FAILURE; The specified value of X-TAXII-Protocol is not supported',
    ],
    [
      'a poll at the discovery path',
      { target: '/services/discovery' },
      '200 FAILURE; Message not supported by this service',
    ],
    [
      'a discovery at the poll path',
      { body: `<t:Discovery_Request ${binding} message_id="1"/>` },
      '200 FAILURE; Message not supported by this service',
    ],
    ['an empty body', { body: '' }, '200 BAD_MESSAGE; Request was invalid XML'],
    ['a body that is no XML', { body: 'abc' }, '200 BAD_MESSAGE; Request was invalid XML'],
    [
      'a time without a zone',
      { body: poll(between('2026-11-01T00:00:00', '2026-11-02T00:00:00')) },
      '200 BAD_MESSAGE; Request was not schema valid: "the message does not follow the schema"',
    ],
    [
      'begin after end',
      { body: poll(between('2026-11-02T00:00:00Z', '2026-11-01T00:00:00Z')) },
      '200 FAILURE; Exclusive begin timestamp label is later than inclusive end timestamp label',
    ],
    [
      'an unknown collection',
      { body: poll('', 'Phishing-URLs') },
      '200 NOT_FOUND; ITEM=Phishing-URLs; Requested collection was not found',
    ],
    [
      'a login at an open service',
      { more: { Authorization: basic('guest:guest') } },
      '200 UNAUTHORIZED',
    ],
  ])('%s', (_, request, wanted) => {
    expect(said(ask(request))).toBe(wanted);
  });

  test.each([
    ['no login', {}, { login }, '200 UNAUTHORIZED'],
    [
      'a wrong login',
      { more: { Authorization: basic('guest:wrong') } },
      { login },
      '200 UNAUTHORIZED',
    ],
    ['a malformed login', { more: { Authorization: 'Basic %%%' } }, { login }, '200 UNAUTHORIZED'],
    ['another scheme', { more: { Authorization: 'Bearer x' } }, { login }, '200 UNAUTHORIZED'],
    [
      'a wrong login at an unknown path',
      { target: '/nowhere', more: { Authorization: basic('guest:wrong') } },
      { login },
      '200 UNAUTHORIZED',
    ],
    ['the right login', { more: { Authorization: basic('guest:guest') } }, { login }, '200'],
    [
      'a collection without permission',
      {},
      { collections: [{ name: 'phishing-urls', unreadable: true }] },
      '200 NOT_FOUND; ITEM=phishing-urls; Requested collection was not found',
    ],
    [
      'a collection of another poll service',
      {},
      { collections: [{ name: 'phishing-urls', polledAt: '/services/poll2' }] },
      '200 NOT_FOUND; ITEM=phishing-urls; Requested collection was not found',
    ],
    [
      'a collection that is off',
      {},
      { collections: [{ name: 'phishing-urls', available: false }] },
      '200 FAILURE; ITEM=phishing-urls; The collection is not available',
    ],
    [
      'a service that is off',
      {},
      { available: false },
      '200 FAILURE; The service is not available',
    ],
    [
      'a subscription that is needed',
      {},
      { subscriptionRequired: true },
      '200 DENIED; Subscription id is required',
    ],
  ])('%s', (_, request, setting: FeedSetting, wanted) => {
    expect(said(ask(request, setting))).toBe(wanted);
  });

  test('OPTIONS with the message bindings, and health to a GET', () => {
    expect(ask({ method: 'OPTIONS' })).toMatchObject({
      headers: expect.arrayContaining([['Allow', 'POST, OPTIONS']]),
    });
    expect(ask({ method: 'GET', target: '/management/health' }).body).toBe('{"alive":true}\n');
  });

  test('windows with an exclusive begin and an inclusive end, also for a DATA_SET', () => {
    const newest = '2026-11-23T10:00:00.000Z';
    expect(blocks(ask({ body: poll(between('2026-11-22T12:00:00Z', newest)) }))).toBe(1);
    expect(blocks(ask({ body: poll(between(newest, '2026-11-23T12:00:00Z')) }))).toBe(0);
    expect(blocks(ask({ body: poll(between(newest, newest)) }))).toBe(0);
    const set: FeedSetting = { collections: [{ name: 'phishing-urls', type: 'DATA_SET' }] };
    expect(blocks(ask({ body: poll(between('2026-11-22T12:00:00Z', newest)) }, set))).toBe(1);
  });

  test('parts, and an empty one after the last', () => {
    const setting = { blocksPerPart: 10 };
    const first = ask({}, setting);
    expect([blocks(first), attribute(first, 'more')]).toEqual([10, 'true']);
    const id = attribute(first, 'result_id')!;
    const later = [2, 3, 4].map((number) => ask({ body: part(number, id) }, setting));
    expect(later.map((reply) => [blocks(reply), attribute(reply, 'more')])).toEqual([
      [10, 'true'],
      [4, 'false'],
      [0, 'false'],
    ]);
    expect(said(ask({ body: part(0, id) }, setting))).toMatch(/^200 BAD_MESSAGE/);
    expect(said(ask({ body: part(2, 'gone') }, setting))).toBe('200 NOT_FOUND; ITEM=gone');
    expect(said(ask({ body: part(2, id, 'other') }, setting))).toBe('200 NOT_FOUND; ITEM=other');
  });

  test('more when the blocks fill the last part exactly, and no Record_Count', () => {
    const reply = ask({}, { blocksPerPart: 24 });
    expect([blocks(reply), attribute(reply, 'more')]).toEqual([24, 'true']);
    expect(String(reply.body)).not.toContain('Record_Count');
  });
});
