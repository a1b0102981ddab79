import { describe, expect, test } from 'vitest';
import { createReplyReader } from '../../src/taxii/reply-reader.ts';
import { block, NS, pollResponse, readBody } from './read-body.ts';

const open = `<t:Poll_Response xmlns:t="${NS}" message_id="1" in_response_to="2" collection_name="c">`;

describe('replies that are made to hurt', () => {
  test('nesting beyond the bound ends the reading there', () => {
    const reading = readBody(open + '<d>'.repeat(100_000));
    expect(reading.fault).toMatchObject({ kind: 'too-deep', clientText: null });
    expect(
      readBody(open + '<d>'.repeat(900) + '</d>'.repeat(900) + '</t:Poll_Response>').fault,
    ).toBeNull();
    expect(readBody(open + '<d>'.repeat(9), { maxDepth: 8 }).fault?.kind).toBe('too-deep');
  });

  test('an attribute of ten million characters is taken, as the client takes it', () => {
    expect(readBody(pollResponse(block(`<a b="${'x'.repeat(10_000_001)}"/>`))).poll?.blocks).toBe(
      1,
    );
  });

  test('a tag that never ends is given up at the bound', () => {
    const reading = readBody(`${open}<a b="${'x'.repeat(3_000_000)}`, { maxTokenBytes: 1_000_000 });
    expect(reading.fault).toMatchObject({ kind: 'malformed', clientText: null });
  });

  test('an ampersand that starts no reference is found at once, not at a semicolon far away', () => {
    const reader = createReplyReader();
    reader.write(Buffer.from(`${open}a & b`));
    const filler = Buffer.from(' words '.repeat(10_000));
    for (let count = 0; count < 200; count += 1) reader.write(filler);
    reader.write(Buffer.from(';</t:Poll_Response>'));
    expect(reader.end().fault).toMatchObject({
      kind: 'malformed',
      clientText: `xmlParseEntityRef: no name, line 1, column ${open.length + 4} (line 1)`,
    });
  });

  test('a NUL byte is a fault', () => {
    expect(readBody(pollResponse(block('a\0b'))).fault?.clientText).toMatch(
      /^Char 0x0 out of allowed range/,
    );
  });

  test('nested entities are not unfolded, external ones not fetched', () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 20 }, (_, at) => `<!ENTITY e${at} "${(at === 0 ? '&a;' : `&e${at - 1};`).repeat(10)}">`).join('')}]>`;
    expect(readBody(bomb + pollResponse(block('&e19;'))).poll?.blocks).toBe(1);
    const outside = '<!DOCTYPE r [<!ENTITY e SYSTEM "http://127.0.0.1:9/x">]>';
    expect(readBody(outside + pollResponse(block('a &e; b'))).fault).toBeNull();
  });

  test('an entity that nothing declares is named, with the block it stands in', () => {
    const reading = readBody(pollResponse(block('fine') + block('a&nbsp;b')));
    expect(reading.fault).toMatchObject({
      kind: 'undefined-entity',
      entity: 'nbsp',
      clientText: 'no element found (line 0)',
    });
    expect(reading.faultBlock).toBe(2);
    expect(reading.poll?.blocks).toBe(1);
  });

  test('memory stays flat over a long reply', () => {
    const reader = createReplyReader();
    reader.write(Buffer.from(open));
    const part = Buffer.from(`${block(`<a>${'text '.repeat(50)}</a>`)}\n`.repeat(250));
    const rss: number[] = [];
    for (let count = 0; count < 160; count += 1) {
      reader.write(part);
      if (count % 40 === 39) rss.push(process.memoryUsage().rss);
    }
    reader.write(Buffer.from('</t:Poll_Response>'));
    expect(reader.end().poll?.blocks).toBe(40_000);
    expect((rss.at(-1) ?? 0) - (rss[0] ?? 0)).toBeLessThan(40e6);
  });

  test('one endless text is not kept', () => {
    const reader = createReplyReader();
    reader.write(Buffer.from(`${open}<t:Content_Block><t:Content>`));
    const part = Buffer.from('endless '.repeat(131_072));
    const before = process.memoryUsage().rss;
    for (let count = 0; count < 80; count += 1) reader.write(part);
    expect(process.memoryUsage().rss - before).toBeLessThan(60e6);
    expect(reader.end().fault?.kind).toBe('truncated');
  });

  test('writes after the end are ignored and the reading stays', () => {
    const reader = createReplyReader();
    reader.write(Buffer.from(pollResponse('')));
    const first = reader.end();
    reader.write(Buffer.from('more'));
    expect(reader.end()).toBe(first);
  });

  test('in an encoding other than UTF-8 a bad byte hides nothing that came before it', () => {
    const bad = Buffer.concat([
      Buffer.from(`<?xml version="1.0" encoding="GBK"-->?>${open}<t:a>`),
      Buffer.from([0xc4, 0xe3, 0xba, 0xc3, 0x81, 0x20]),
      Buffer.from('</t:a></t:Poll_Response>'),
    ]);
    const whole = readBody(bad);
    expect(whole.fault?.clientText).toMatch(/, line 1, column 35 /);
    for (const size of [1, 7, 40]) expect(readBody(bad, {}, size)).toEqual(whole);
  });

  test('an ampersand without a semicolon is the problem, not what comes long after it', () => {
    const far = Buffer.from(`<t:a><b c="&http:">${'<d>'.repeat(300)}\0${'<d>'.repeat(300)}`);
    const whole = readBody(far);
    expect(whole.fault?.problem).toBe('an ampersand that starts no reference');
    for (const size of [1, 7, 40]) expect(readBody(far, {}, size)).toEqual(whole);
  });

  test('a CDATA section without an end hides a NUL from the client, however the reply comes', () => {
    const endless = Buffer.from(`<t:a><![CDATA[${'x'.repeat(600)}\0${'x'.repeat(2000)}`);
    const whole = readBody(endless);
    expect(whole.fault?.kind).toBe('truncated');
    for (const size of [1, 7, 40]) expect(readBody(endless, {}, size)).toEqual(whole);
  });
});
