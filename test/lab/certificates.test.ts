import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lab, Running } from '../../src/lab/lab.ts';
import { scenarios } from '../../src/lab/scenarios/index.ts';
import { startLab } from '../../src/lab/start-lab.ts';
import { openTls, trusted } from './exchange.ts';

const tolerant = { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;

/** Handshake by the lists of the source; what OpenSSL says of the chain, and what was shown. */
const shake = async (running: Running, options = {}) => {
  const socket = openTls(running, { ca: trusted(running), ...tolerant, ...options });
  try {
    await once(socket, 'secureConnect');
    const leaf = new X509Certificate(socket.getPeerCertificate(true).raw);
    return {
      error: socket.authorized
        ? null
        : String((socket as TLSSocket & { authorizationError: unknown }).authorizationError),
      leaf,
      protocol: socket.getProtocol(),
    };
  } finally {
    socket.destroy();
  }
};

const handshakeError = async (running: Running, options = {}): Promise<string> => {
  const socket = openTls(running, options);
  // Under TLS 1.3 the refusal of a missing certificate comes after the client's part is done.
  const error = await new Promise<NodeJS.ErrnoException>((resolve) => {
    socket.on('error', resolve);
    socket.on('secureConnect', () => socket.resume());
  });
  socket.destroy();
  return error.code ?? '';
};

describe('certificates', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab({
      ids: scenarios
        .filter(({ id }) => id.startsWith('tls-') || id === 'healthy')
        .map(({ id }) => id),
    });
  });
  afterAll(() => lab.close());

  test.each([
    ['healthy', null],
    ['tls-unknown-authority', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
    ['tls-unknown-authority-root-sent', 'SELF_SIGNED_CERT_IN_CHAIN'],
    ['tls-unknown-authority-leaf-only', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['tls-incomplete-chain', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['tls-self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['tls-expired', 'CERT_HAS_EXPIRED'],
    ['tls-intermediate-expired', 'CERT_HAS_EXPIRED'],
    ['tls-not-yet-valid', 'CERT_NOT_YET_VALID'],
    ['tls-verify-failed', 'INVALID_PURPOSE'],
    ['tls-intercepted', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
    ['tls-intercepted-trusted', null],
    ['tls-name-mismatch', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['tls-cn-mismatch', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['tls-weak', null],
    ['tls-weak-key', null],
    ['tls-rsa', null],
    ['tls-1-0-only', null],
    ['tls-sent-chain-expired', null],
    ['tls-expires-soon', null],
    ['tls-needs-sni', null],
  ])('%s verifies with %s', async (id, wanted) => {
    expect((await shake(lab.get(id))).error).toBe(wanted);
  });

  test.each([
    'tls-expired',
    'tls-not-yet-valid',
    'tls-unknown-authority',
    'tls-self-signed',
    'tls-incomplete-chain',
    'tls-verify-failed',
  ])('%s is wrong in nothing else: the name fits', async (id) => {
    expect((await shake(lab.get(id))).leaf.checkHost('localhost')).toBeDefined();
  });

  test.each([
    ['tls-expired', true, false],
    ['tls-not-yet-valid', false, true],
    ['tls-unknown-authority', true, true],
    ['tls-name-mismatch', true, true],
  ])('%s has the dates that it should', async (id, begun, lasts) => {
    const { leaf } = await shake(lab.get(id));
    expect(Date.parse(leaf.validFrom) < Date.now()).toBe(begun);
    expect(Date.parse(leaf.validTo) > Date.now()).toBe(lasts);
  });

  test('the forgotten intermediate can be fetched, and completes the chain', async () => {
    const running = lab.get('tls-incomplete-chain');
    const { leaf } = await shake(running);
    const url = /CA Issuers - URI:(\S+)/.exec(leaf.infoAccess ?? '')?.[1] ?? '';
    expect(new URL(url).hostname).toBe('127.0.0.1');
    const issuer = new X509Certificate(Buffer.from(await (await fetch(url)).arrayBuffer()));
    expect(leaf.checkIssued(issuer) && leaf.verify(issuer.publicKey)).toBe(true);
    expect(
      (
        await shake(running, {
          ca: [trusted(running), issuer.toString()],
          allowPartialTrustChain: true,
        })
      ).error,
    ).toBeNull();
  });

  test('a private CA that signed the leaf itself names no address to fetch it from', async () => {
    expect(
      (await shake(lab.get('tls-unknown-authority-leaf-only'))).leaf.infoAccess,
    ).toBeUndefined();
  });

  test('a name in the CN alone is taken where there is no subjectAltName', async () => {
    const { error, leaf } = await shake(lab.get('tls-name-in-cn-only'), {
      servername: 'feed.lab.test',
    });
    expect([error, leaf.subjectAltName, leaf.subject]).toEqual([
      null,
      undefined,
      'CN=feed.lab.test',
    ]);
  });

  test('an address literal is named by the certificate', async () => {
    expect(
      (await shake(lab.get('tls-ip-literal'), { servername: '' })).leaf.checkIP('127.0.0.1'),
    ).toBe('127.0.0.1');
  });

  test('keys and signatures are as weak as they say', async () => {
    expect(
      (await shake(lab.get('tls-weak-key'))).leaf.publicKey.asymmetricKeyDetails,
    ).toMatchObject({ modulusLength: 1024 });
    expect((await shake(lab.get('tls-rsa'))).leaf.publicKey.asymmetricKeyDetails).toMatchObject({
      modulusLength: 2048,
    });
    // OID 1.2.840.10045.4.1, ecdsa-with-SHA1, in DER.
    expect(
      (await shake(lab.get('tls-weak'))).leaf.raw.includes(
        Buffer.from('06072a8648ce3d0401', 'hex'),
      ),
    ).toBe(true);
    expect((await shake(lab.get('tls-1-0-only'))).protocol).toBe('TLSv1');
  });

  test('without SNI another certificate is shown', async () => {
    expect(
      (await shake(lab.get('tls-needs-sni'), { servername: '' })).leaf.checkHost('localhost'),
    ).toBeUndefined();
  });

  test.each([
    ['tls-protocol-version', { maxVersion: 'TLSv1.2' }, 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'],
    ['tls-handshake-failed', { maxVersion: 'TLSv1.2' }, 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE'],
    [
      'tls-client-certificate-required',
      { maxVersion: 'TLSv1.2' },
      'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
    ],
    [
      'tls-client-certificate-required-1-3',
      { minVersion: 'TLSv1.3' },
      'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
    ],
    [
      'tls-client-certificate-required-1-3',
      { maxVersion: 'TLSv1.2' },
      'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
    ],
  ])('%s refuses a client of %o', async (id, options, code) => {
    expect(await handshakeError(lab.get(id), options)).toBe(code);
  });

  test('TLS 1.3 only means that 1.3 works', async () => {
    const running = lab.get('tls-protocol-version');
    expect(await shake(running)).toMatchObject({ error: null, protocol: 'TLSv1.3' });
  });
});
