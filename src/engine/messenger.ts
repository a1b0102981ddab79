import type { Dialect } from '../esa/client-outcome.ts';
import { predictClient } from '../esa/predict-client.ts';
import type { HttpExchange, HttpReply, Timings } from '../net/exchange.ts';
import type { HttpLimits } from '../net/http-exchange.ts';
import type { Route } from '../net/open-connection.ts';
import type { ResolvedAddress } from '../net/resolve.ts';
import { sendRequest } from '../net/send-request.ts';
import { redactedMark } from '../source/secret.ts';
import type { Redactor } from '../source/redactor.ts';
import type { Reading } from '../taxii/reading.ts';
import { requestHeaders } from '../taxii/request-headers.ts';
import type { Conversation } from './conversation.ts';
import { limits } from './limits.ts';
import { createPollReader } from './poll-reader.ts';
import { redactDeep } from './redact-deep.ts';
import { nextHop, type NextHop } from './redirect.ts';
import { thinReply } from './thin-reply.ts';
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
  readonly known: () => {
    readonly host: string;
    readonly addresses: readonly ResolvedAddress[];
  } | null;
}

export interface Message {
  readonly purpose: string;
  readonly url: string;
  readonly body: string;
  /** Which message this is: the client judges the reply by it. */
  readonly asks: 'poll' | 'fulfilment' | 'discovery' | 'collections';
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
  #kept = 0;

  constructor(setup: MessengerSetup) {
    this.#setup = setup;
  }

  async send({ purpose, url, body, asks }: Message): Promise<Conversation> {
    const hops: HttpExchange[] = [];
    const evidence: string[] = [];
    let hop: Hop;
    let next: Omit<NextHop, 'clientSendsLogin'> = {
      url: new URL(url),
      method: 'POST',
      sendLogin: true,
    };
    let loginWithheld = false;
    let redirectLoop = false;
    for (;;) {
      hop = await this.#exchange(next, body, asks);
      hops.push(hop.exchange);
      evidence.push(`transcript/${this.transcript.length}`);
      this.transcript.push(this.#entry(hops.length === 1 ? purpose : 'redirect', hop.exchange));
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
      purpose: asks === 'fulfilment' ? 'fulfilment' : 'poll',
    });
    const kept = outcome.ok ? this.#bounded(hops) : hops;
    return {
      purpose,
      hops: kept,
      last: kept.at(-1) ?? last,
      reading: hop.reading,
      outcome,
      evidence,
      redirectLoop,
      loginWithheld,
    };
  }

  #entry(purpose: string, exchange: HttpExchange): TranscriptEntry {
    return transcriptEntry(purpose, {
      ...exchange,
      url: this.#setup.redactor.text(exchange.url),
    });
  }

  /** The same hops, or thin ones, here and in the transcript, once this source has filled its share of memory. */
  #bounded(hops: readonly HttpExchange[]): readonly HttpExchange[] {
    for (const { reply } of hops) this.#kept += reply ? lengthOf(reply) : 0;
    if (this.#kept <= limits.transcriptLength) return hops;
    const thin = hops.map((hop) => (hop.reply ? { ...hop, reply: thinReply(hop.reply) } : hop));
    const first = this.transcript.length - hops.length;
    for (const [index, hop] of thin.entries()) {
      const { purpose } = this.transcript[first + index]!;
      this.transcript[first + index] = this.#entry(purpose, hop);
    }
    return thin;
  }

  async #exchange(
    next: Omit<NextHop, 'clientSendsLogin'>,
    body: string,
    asked: Message['asks'],
  ): Promise<Hop> {
    const { tools, route, http, redactor, signal, dialect } = this.#setup;
    const { url, method } = next;
    const to = target(url);
    const headers = this.#headers(to.scheme, method, next.sendLogin);
    const absolute = route.proxy !== null && to.scheme === 'http';
    const startedAt = tools.now().toISOString();
    const started = tools.monotonicMs();
    const known = this.#setup.known();
    const { connection, outcome, sink } = await sendRequest(
      route,
      to,
      {
        method,
        ...to,
        target: absolute ? url.origin + to.path : to.path,
        hostHeader: url.host,
        headers,
        body: method === 'POST' ? body : null,
      },
      {
        limits: http,
        signal,
        redact: (text, cut) => redactor.text(text, { cut }),
        known: known?.host === to.host ? known.addresses : undefined,
        newSink: () => createPollReader({ asked, python: dialect === 'py27' ? 2 : 3 }),
      },
    );
    this.localAddress ??= connection.localAddress;
    this.remoteAddress ??= connection.peer;
    const { dnsMs, tcpMs, proxyMs, tlsMs } = connection;
    const { waitMs, receiveMs, reply, fault } = outcome;
    const totalMs = tools.monotonicMs() - started;
    const exchange: HttpExchange = {
      method,
      url: url.href,
      requestHeaders: [['Host', url.host] as const, ...headers].map(([name, value]) => [
        name,
        /authorization$/i.test(name) ? `Basic ${redactedMark}` : redactor.text(value),
      ]),
      requestBody: method === 'POST' ? redactor.text(body) : null,
      startedAt,
      timings: withoutUndefined<Timings>({
        dnsMs,
        tcpMs,
        proxyMs,
        tlsMs,
        waitMs,
        receiveMs,
        totalMs,
      }),
      reply,
      fault,
    };
    return {
      exchange,
      reading: reply ? redactDeep(sink.end(), (text) => redactor.text(text)) : null,
    };
  }

  #headers(
    scheme: 'http' | 'https',
    method: 'POST' | 'GET',
    sendLogin: boolean,
  ): [string, string][] {
    const { authorization, route } = this.#setup;
    const login = sendLogin && authorization !== null ? { authorization } : {};
    // requests 2.11 drops Content-Type with the body when a redirect turns the POST into a GET.
    const headers = requestHeaders({ scheme, ...login }).filter(
      ([name]) => method === 'POST' || name.toLowerCase() !== 'content-type',
    );
    const forProxy = scheme === 'http' ? route.proxy?.authorization : undefined;
    return forProxy === undefined ? headers : [...headers, ['Proxy-Authorization', forProxy]];
  }
}

const lengthOf = ({ headers, sample }: HttpReply): number =>
  headers.reduce((sum, [name, value]) => sum + name.length + value.length, sample.length);

const target = (
  url: URL,
): { scheme: 'http' | 'https'; host: string; port: number; path: string } => {
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
