import { describe, expect, test } from 'vitest';
import { compareReasons } from './compare-reasons.ts';
import type { GoldenRecord } from './golden-file.ts';

const ended = (exceptionClass: string, text: string): GoldenRecord => ({
  end: 'exception',
  blocks: 0,
  exceptionClass,
  text,
});
const http = (status: number) =>
  ended('cabby.exceptions.HTTPError', `HTTP Error: status code ${status}`);

describe('comparing what the client said with what was predicted', () => {
  test('ports, object addresses and the line in _ssl.c do not count', () => {
    const said =
      "HTTPSConnectionPool(host='localhost', port=8443): Max retries exceeded with url: /p (Caused by NewConnectionError('<requests.packages.urllib3.connection.VerifiedHTTPSConnection object at 0x7f12>: Failed to establish a new connection: [Errno 111] Connection refused',))";
    const predicted = `Taxii Error: ${said.replace('8443', '9443').replace('0x7f12', '0x…')}`;
    const record = ended('requests.exceptions.ConnectionError', said);
    expect(compareReasons(record, predicted).verdict).toBe('equal');
    const verify = '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:';
    const tls = ended('requests.exceptions.SSLError', `${verify}727)`);
    expect(compareReasons(tls, `Taxii Error: ${verify}590)`).verdict).toBe('equal');
  });

  test('a status is shaped as the engine does before it is compared', () => {
    expect(compareReasons(http(405), "'405'").verdict).toBe('equal');
    expect(
      compareReasons(http(401), 'Taxii Error: HTTP Error: status code 401 authentication failure'),
    ).toMatchObject({ verdict: 'equal' });
    expect(compareReasons(http(405), "'404'").verdict).toBe('different');
  });

  test('the same fault in other words is told from another fault', () => {
    const xml = ended('lxml.etree.XMLSyntaxError', "expected '>', line 1, column 9 (line 1)");
    const label = 'Taxii Error: XML Parising Error: ';
    expect(compareReasons(xml, `${label}Document is empty, line 1 (line 1)`).verdict).toBe(
      'other-words',
    );
    expect(compareReasons(xml, 'Taxii Error: Invalid response received').verdict).toBe('different');
    const status = ended('cabby.exceptions.UnsuccessfulStatusError', 'DENIED: no');
    expect(compareReasons(status, 'Taxii Error: DENIED: yes').verdict).toBe('other-words');
    expect(compareReasons(status, 'Taxii Error: FAILURE: no').verdict).toBe('different');
  });

  test('success and failure are never of one class', () => {
    expect(compareReasons({ end: 'success', blocks: 1 }, null).verdict).toBe('equal');
    expect(compareReasons({ end: 'success', blocks: 1 }, "'405'").verdict).toBe('different');
    expect(compareReasons(http(405), null).verdict).toBe('different');
  });

  test('a client that never ends has no text, and a text that it would print is wrong', () => {
    const running = "The source 'a' is currently in a polling state and therefore a poll for …";
    expect(compareReasons({ end: 'hang' }, running).verdict).toBe('no-text');
    expect(compareReasons({ end: 'hang' }, null).verdict).toBe('different');
    expect(compareReasons({ end: 'hang' }, "'405'").verdict).toBe('different');
  });
});
