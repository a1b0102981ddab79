import type { Conversation } from '../../src/engine/conversation.ts';
import type { ProbeContext } from '../../src/engine/probe.ts';
import { openTransport } from '../../src/net/open-connection.ts';
import type { Resolution } from '../../src/net/resolve.ts';
import { clientContext, tlsHandshake } from '../../src/net/tls-handshake.ts';
import { answerOf, type Answer } from './answer.ts';
import type { PollEvidence } from './evidence.ts';
import { pollFirst } from './poll-first.ts';
import { answers, asksForSlash, otherSlashForm } from './slash-form.ts';
import { askServer, type Asked } from './ask-server.ts';

const shortDays = 3;
const dayMs = 86_400_000;

/** The faithful poll first; then the fewest messages that tell the causes of what it showed apart. */
export const gatherPoll = async (context: ProbeContext): Promise<PollEvidence> => {
  const { tools } = context;
  const at = tools.now().toISOString();
  const poll = await pollFirst(context);
  const short = answerOf(poll).kind === 'empty' ? await pollShort(context) : null;
  const judged = short && answerOf(short).kind !== 'empty' ? short : poll;
  const slash = await otherForm(context, judged);
  const answer = answerOf(judged);
  const found = slash && answers(slash.conversation);
  const asked: Asked = found ? nothingAsked : await askServer(context, answer);
  const speaksTls = doubtsPlainHttp(context, answer) ? await tryTls(context) : null;
  const conversations = [poll, short, slash?.conversation, ...asked.conversations];
  return {
    poll,
    short,
    judged,
    slash,
    speaksTls,
    discoveryHere: asked.discoveryHere,
    collectionsHere: asked.collectionsHere,
    services: asked.services,
    collections: asked.collections,
    evidence: conversations.flatMap((one) => one?.evidence ?? []),
    at,
  };
};

const nothingAsked: Asked = {
  discoveryHere: null,
  collectionsHere: null,
  services: null,
  collections: null,
  conversations: [],
};

/** Three days is what Cisco advises where long windows come back empty. */
const pollShort = async ({
  poller,
  windows,
  source,
}: ProbeContext): Promise<Conversation | null> => {
  const window = windows[0]!;
  if (source.timeSpanOfPollSegment <= shortDays) return null;
  const begin = new Date(window.end.getTime() - shortDays * dayMs);
  return poller.poll({ begin, end: window.end }, source.pollingPath, 'trial:time-span');
};

const otherForm = async (
  { poller, source, windows }: ProbeContext,
  judged: Conversation,
): Promise<PollEvidence['slash']> => {
  const path = otherSlashForm(source.pollingPath);
  if (path === null || !asksForSlash(judged)) return null;
  return { path, conversation: await poller.poll(windows[0]!, path, 'trial:slash') };
};

/** Signs that plain HTTP met a TLS port: a 400, or a connection that ended without HTTP. */
const doubtsPlainHttp = ({ source }: ProbeContext, answer: Answer): boolean => {
  if (source.useHttps) return false;
  if (answer.kind === 'http') return answer.status === 400;
  return (
    answer.kind === 'fault' &&
    ['closed', 'reset', 'not-http', 'framing'].includes(answer.fault.kind)
  );
};

/** A handshake and nothing else: whether it verifies does not matter here, no byte of ours follows. */
const tryTls = async ({
  source,
  route,
  signal,
  seen,
  options,
  redact,
}: ProbeContext): Promise<boolean> => {
  const endpoint = { scheme: 'https', host: source.hostname, port: source.pollingPort } as const;
  const transport = await openTransport(
    route,
    endpoint,
    signal,
    (seen.dns as Resolution | undefined)?.addresses,
  );
  if (!transport.socket) return false;
  const { socket, protocol, fault } = await tlsHandshake(transport.socket, {
    hostname: source.hostname,
    context: clientContext({ systemList: true, custom: [] }, { min: 'TLSv1', max: 'TLSv1.3' }),
    checkName: () => null,
    timeoutMs: options.timeoutMs,
    signal,
    redact,
    inspect: true,
  });
  socket?.destroy();
  return protocol !== null || fault?.tls?.kind === 'alert';
};
