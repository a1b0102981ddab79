import { expect, test } from 'vitest';
import { tlsRecords } from '../../src/net/tls-records.ts';

const record = (type: number, body: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from([type, 3, 3]),
    Buffer.from([body.length >> 8, body.length & 255]),
    body,
  ]);
const message = (type: number, body: Buffer): Buffer => {
  const length = Buffer.alloc(3);
  length.writeUIntBE(body.length, 0, 3);
  return Buffer.concat([Buffer.from([type]), length, body]);
};

test('sees the certificate request of a TLS 1.2 handshake', () => {
  const flight = Buffer.concat([
    message(2, Buffer.alloc(40)),
    message(13, Buffer.from([1, 1, 0, 0])),
  ]);
  expect(tlsRecords(record(22, flight))).toMatchObject({
    isTls: true,
    serverHello: true,
    certificateRequest: true,
  });
});

test('reads an alert in clear', () => {
  expect(tlsRecords(record(21, Buffer.from([2, 40])))).toMatchObject({ isTls: true, alert: 40 });
});

test('HTTP is no TLS', () => {
  expect(tlsRecords(Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')).isTls).toBe(false);
});

test('a record that is cut anywhere ends the reading without an error', () => {
  const flight = record(
    22,
    Buffer.concat([message(2, Buffer.alloc(40)), message(11, Buffer.alloc(90, 1))]),
  );
  for (let end = 0; end <= flight.length; end += 1) {
    expect(tlsRecords(flight.subarray(0, end)).certificateRequest).toBe(false);
  }
});
