import { gui } from '../../gui.ts';
import type { ExplainTexts } from '../explain-text.ts';
import { repeatPoll } from '../repeat-poll.ts';

export const explain = {
  severity: { error: 'error', warning: 'warning', info: 'note' },
  basis: { documented: 'documented', observed: 'observed', inferred: 'inferred' },
  actor: {
    'esa-administrator': 'The administrator of the ESA.',
    'network-team': 'The network, firewall, DNS or proxy team.',
    'feed-vendor': "The feed's vendor.",
    nobody: 'Nobody yet: report it to the authors of this tool.',
  },
  heading: {
    why: 'Why',
    change: 'What to change',
    field: 'Field in the source file',
    commands: 'Commands',
    actor: 'Who must act',
    logs: 'The ESA logs',
    document: 'Document',
    again: 'See it again',
    link: 'See also',
    meaning: 'What it means',
    line: 'Line in the log',
    causes: 'Causes that a check tells apart',
  },
  logs: {
    succeeds: 'No failure: the poll succeeds.',
    hangs:
      'Nothing while the poll hangs; at the next one, that the source is currently in a polling state (inferred).',
    'no-poll': 'Nothing: no poll can be made with this configuration.',
    unknown: 'Not known.',
    'one-of': 'One of these, depending on the server:',
  },
  ticket: {
    'network-team': 'Ticket for the firewall or network team (replace what stands in <…>)',
    'feed-vendor': "Ticket for the feed's vendor (replace what stands in <…>)",
  },
  ticketBody: {
    'network-team': `Please check the way from our mail gateway (Cisco ESA) to a threat feed.
From:        {sourceAddress} (address of the ESA, before NAT)
To:          {hostname}, TCP port {port}
[[Addresses:   {addresses}]]
[[Proxy:       {proxy}]]
[[Seen:        {seen}]]
[[Time (UTC):  {time}]]
Wanted:      TCP from the ESA to this host and port, with its replies, without
             TLS inspection; DNS for the name.
Capture on the ESA (${gui.capture}), filter:
             host {hostname} and port {port}`,
    'feed-vendor': `Our mail gateway (Cisco ESA, TAXII 1.1) cannot poll your feed.
URL:         POST {url}
Collection:  {collection}
[[Time (UTC):  {time}]]
[[message_id:  {messageId}]]
[[From:        {sourceAddress} (our public address)]]
[[Status:      {status}]]
[[Headers:     {headers}]]
[[Seen:        {seen}]]
To repeat it, with the login in <user> and <password> and the request in
poll.xml:
${repeatPoll}`,
  },
  documentLine: 'Cisco 220420, "{section}": {title}',
  outsideDocument: 'Not in Cisco 220420.',
  severalCauses:
    'This line has more than one possible cause; `taxii-probe check` tells them apart.',
  listTitle: 'All codes, by the stage of the poll',
  listHint:
    'One page: taxii-probe explain CODE. Also: a section of the document, a pasted reason text, or blind-spots.',
  sectionsTitle: "Sections of Cisco's document 220420",
  logOnly: 'read in a log only',
  blindSpotsTitle: 'What a check from outside cannot see',
  blindSpotsOnEsa: 'On the ESA itself',
  blindSpotsVantage: 'Because this machine is not the ESA',
  unknown: 'There is no page on "{topic}". `taxii-probe explain` lists all codes.',
  unknownNear: 'There is no page on "{topic}". Did you mean {suggestion}?',
} satisfies ExplainTexts;
