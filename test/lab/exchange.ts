import { connect, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { readFileSync } from 'node:fs';
import type { Running } from '../../src/lab/lab.ts';

/** How a connection went, seen by a client that knows nothing but sockets. */
export interface Seen {
  readonly connected: boolean;
  readonly bytes: Buffer;
  /** `fin`, an error code, or `open` when nothing ended it in the time given. */
  readonly end: string;
}

const pollBody = (collection: string): string =>
  '<taxii_11:Poll_Request xmlns:taxii_11="http://taxii.mitre.org/messages/taxii_xml_binding-1.1" ' +
  `message_id="0a1b2c3d-0000-4000-8000-000000000000" collection_name="${collection}">` +
  `<taxii_11:Exclusive_Begin_Timestamp>${daysAgo(5)}</taxii_11:Exclusive_Begin_Timestamp>` +
  `<taxii_11:Inclusive_End_Timestamp>${daysAgo(0)}</taxii_11:Inclusive_End_Timestamp>` +
  '<taxii_11:Poll_Parameters allow_asynch="false"><taxii_11:Response_Type>FULL</taxii_11:Response_Type>' +
  '</taxii_11:Poll_Parameters></taxii_11:Poll_Request>\n';

export const daysAgo = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString();

export interface RequestOptions {
  readonly method?: string;
  readonly path?: string;
  readonly body?: string;
  /** Replaces the headers of a poll; `undefined` values leave one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

export const requestText = (
  options: RequestOptions & { readonly collection?: string } = {},
): string => {
  const body = options.body ?? pollBody(options.collection ?? 'phishing-urls');
  const headers: Record<string, string | undefined> = {
    Host: 'localhost',
    Accept: 'application/xml',
    'Content-Type': 'application/xml',
    'X-TAXII-Accept': 'urn:taxii.mitre.org:message:xml:1.1',
    'X-TAXII-Services': 'urn:taxii.mitre.org:services:1.1',
    'X-TAXII-Content-Type': 'urn:taxii.mitre.org:message:xml:1.1',
    'X-TAXII-Protocol': 'urn:taxii.mitre.org:protocol:https:1.0',
    'Content-Length': String(Buffer.byteLength(body)),
    ...options.headers,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `${options.method ?? 'POST'} ${options.path ?? '/taxii/poll/'} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
};

/** Sends `text` on a plain connection and waits for the end, or until `done` says that enough has come. */
export const talk = (port: number, text: string, wait: Waiting = {}): Promise<Seen> => {
  const socket = connect({ port, host: '127.0.0.1' });
  return observe(socket, 'connect', text, wait);
};

export interface Waiting {
  readonly done?: (bytes: Buffer) => boolean;
  /** Milliseconds after which an open connection is given up. */
  readonly patience?: number;
}

/** The same over TLS; by default without verifying. */
export const talkTls = (
  running: Running,
  text: string,
  wait: Waiting = {},
  options: ConnectionOptions = {},
): Promise<Seen> => observe(openTls(running, options), 'secureConnect', text, wait);

export const openTls = (running: Running, options: ConnectionOptions = {}): TLSSocket =>
  connectTls({
    port: running.port,
    host: '127.0.0.1',
    servername: 'localhost',
    rejectUnauthorized: false,
    ...options,
  });

const observe = (
  socket: Socket,
  ready: string,
  text: string,
  { done, patience = 5000 }: Waiting,
): Promise<Seen> =>
  new Promise((resolve) => {
    let bytes = Buffer.alloc(0);
    let connected = false;
    const finish = (end: string): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ connected, bytes, end });
    };
    const timer = setTimeout(() => finish('open'), patience);
    socket.on(ready, () => {
      connected = true;
      socket.write(text);
    });
    socket.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      if (done?.(bytes)) finish('enough');
    });
    socket.on('end', () => finish('fin'));
    socket.on('error', (error: NodeJS.ErrnoException) => finish(error.code ?? error.message));
  });

/** True when a reply with Content-Length is whole. */
export const whole = (bytes: Buffer): boolean => {
  const text = bytes.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
  return end >= 0 && length !== undefined && bytes.length >= end + 4 + Number(length);
};

export const bodyOf = (bytes: Buffer): string =>
  bytes.subarray(bytes.indexOf('\r\n\r\n') + 4).toString();

/** PEM of the source's custom list. */
export const trusted = (running: Running): string => {
  const { customList } = running.source['certificateAuthorities'] as {
    customList: readonly string[];
  };
  return customList.map((path) => readFileSync(path, 'utf8')).join('\n');
};
