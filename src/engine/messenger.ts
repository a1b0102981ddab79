import type { Dialect } from '../esa/client-outcome.ts';
import { predictClient } from '../esa/predict-client.ts';
import type { HttpExchange, Timings } from '../net/exchange.ts';
import { httpExchange, type HttpLimits, type HttpOptions, type HttpOutcome, type HttpRequest } from '../net/http-exchange.ts';
import { lenientExchange } from '../net/lenient-exchange.ts';
import { openConnection, type Route } from '../net/open-connection.ts';
import type { ResolvedAddress } from '../net/resolve.ts';
import { redactedMark } from '../source/secret.ts';
import type { Redactor } from '../source/redactor.ts';
import type { Reading } from '../taxii/reading.ts';
import { requestHeaders } from '../taxii/request-headers.ts';
import type { Conversation } from './conversation.ts';
import { limits } from './limits.ts';
import { createPollReader } from './poll-reader.ts';
import { redactDeep } from './redact-deep.ts';
import { nextHop } from './redirect.ts';
import type { TranscriptEntry } from './result.ts';
import type { Toolbox } from './toolbox.ts';
import { transcriptEntry } from './transcript-entry.ts';

export interface MessengerSetup {
  readonly tools: Toolbox;
  readonly route: Route;
  readonly http: HttpLimits;
  readonly redactor: Redactor;
  readonly dialect: Dialect;
  readonly signal: AbortSignal;
  /** Value of Authorization for the configured endpoint; null when the client would send none. */
  readonly authorization: string | null;
  /** The configured host and the addresses that it resolved to. */
  readonly known: () => { readonly host: string; readonly addresses: readonly ResolvedAddress[] } | null;
}

export interface Message {
  readonly purpose: string;
  readonly url: string;
  readonly body: string;
  readonly isFulfilment?: boolean;
}

interface Hop {
  readonly exchange: HttpExchange;
  readonly reading: Reading | null;
}

/** Sends one message as the client would, each on a connection of its own, and keeps every hop. */
export class Messenger {
  readonly #setup: MessengerSetup;
  readonly transcript: TranscriptEntry[] = [];
  localAddress: string | null = null;
  remoteAddress: string | null = null;

  constructor(setup: MessengerSetup) {
    this.#setup = setup;
  }

  async send({ purpose, url, body, isFulfilment = false }: Message): Promise<Conversation> {
    const hops: HttpExchange[] = [];
    const evidence: string[] = [];
    let hop: Hop;
    let next: { url: URL; method: 'POST' | 'GET'; sendLogin: boolean } = { url: new URL(url), method: 'POST', sendLogin: true };
    let loginWithheld = false;
    let redirectLoop = false;
    for (;;) {
      hop = await this.#exchange(next, body, next.sendLogin);
      hops.push(hop.exchange);
      evidence.push(`transcript/${this.transcript.length}`);
      this.transcript.push(transcriptEntry(hops.length === 1 ? purpose : 'redirect', hop.exchange));
      const step = nextHop(hop.exchange);
      if (!step) break;
      redirectLoop = hops.length > limits.maxRedirects || isLoop(hops);
      if (redirectLoop) break;
      const sendLogin = next.sendLogin && step.sendLogin;
      loginWithheld ||= this.#setup.authorization !== null && step.clientSendsLogin && !sendLogin;
      next = { ...step, sendLogin };
    }
    const last = hop.exchange;
    const outcome = predictClient({
      dialect: this.#setup.dialect,
      target: target(new URL(last.url)),
      ...(this.#setup.route.proxy && { proxy: this.#setup.route.proxy }),
      exchange: last,
      redirects: hops.length - 1,
      redirectLoop,
      reading: hop.reading,
      purpose: isFulfilment ? 'fulfilment' : 'poll',
    });
    return { purpose, hops, last, reading: hop.reading, outcome, evidence, redirectLoop, loginWithheld };
  }

  async #exchange(next: { url: URL; method: 'POST' | 'GET' }, body: string, sendLogin: boolean): Promise<Hop> {
    const { tools, route, http, redactor, signal, authorization } = this.#setup;
    const { url, method } = next;
    const to = target(url);
    const login = sendLogin && authorization !== null ? { authorization } : {};
    const headers = requestHeaders({ scheme: to.scheme, ...login }).filter(
      ([name]) => method === 'POST' || name.toLowerCase() !== 'content-type',
    );
    const throughProxy = route.proxy !== null && to.scheme === 'http';
    if (throughProxy && route.proxy?.authorization !== undefined) {
      headers.push(['Proxy-Authorization', route.proxy.authorization]);
    }
    const startedAt = tools.now().toISOString();
    const started = tools.monotonicMs();
    const known = this.#setup.known();
    const connection = await openConnection(route, to, signal, known?.host === to.host ? known.addresses : undefined);
    this.localAddress ??= connection.localAddress;
    this.remoteAddress ??= connection.peer;
    let reader = createPollReader();
    const request: HttpRequest = {
      method,
      ...to,
      target: throughProxy ? url.origin + to.path : to.path,
      hostHeader: url.host,
      headers,
      body: method === 'POST' ? body : null,
    };
    const httpOptions: HttpOptions = {
      limits: http,
      signal,
      redact: (text, cut) => redactor.text(text, { cut }),
      onBody: (chunk) => reader.write(chunk),
    };
    let sent: HttpOutcome = connection.socket
      ? await httpExchange(connection.socket, request, httpOptions)
      : { reply: null, fault: connection.fault, waitMs: undefined, receiveMs: undefined, refused: false };
    if (sent.refused) {
      // The ESA's client takes much that undici refuses: once more, read as the client reads.
      const again = await openConnection(route, to, signal, known?.host === to.host ? known.addresses : undefined);
      const second = createPollReader();
      const lenientOptions = { ...httpOptions, onBody: (chunk: Uint8Array) => second.write(chunk) };
      const lenient = again.socket ? await lenientExchange(again.socket, request, lenientOptions) : null;
      if (lenient?.reply) {
        sent = lenient;
        reader = second;
      }
    }
    const timings: Timings = withoutUndefined({
      dnsMs: connection.dnsMs,
      tcpMs: connection.tcpMs,
      proxyMs: connection.proxyMs,
      tlsMs: connection.tlsMs,
      waitMs: sent.waitMs,
      receiveMs: sent.receiveMs,
      totalMs: tools.monotonicMs() - started,
    });
    const exchange: HttpExchange = {
      method,
      url: redactor.text(url.href),
      requestHeaders: [['Host', url.host] as const, ...headers].map(([name, value]) => [
        name,
        /authorization$/i.test(name) ? `Basic ${redactedMark}` : redactor.text(value),
      ]),
      requestBody: method === 'POST' ? redactor.text(body) : null,
      startedAt,
      timings,
      reply: sent.reply,
      fault: sent.fault,
    };
    return { exchange, reading: sent.reply ? redactDeep(reader.end(), (text) => redactor.text(text)) : null };
  }
}

const target = (url: URL): { scheme: 'http' | 'https'; host: string; port: number; path: string } => {
  const scheme = url.protocol === 'https:' ? 'https' : 'http';
  return {
    scheme,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (scheme === 'https' ? 443 : 80) : Number(url.port),
    path: url.pathname + url.search,
  };
};

/** The same request three times is a loop; twice may be a server that sets a cookie first. */
const isLoop = (hops: readonly HttpExchange[]): boolean => {
  const last = hops.at(-1);
  return hops.filter((hop) => hop.url === last?.url && hop.method === last.method).length > 2;
};

const withoutUndefined = <T extends object>(value: { [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
