import { gui } from '../../gui.ts';
import type { ExplainTexts } from '../explain-text.ts';
import { repeatPoll } from '../repeat-poll.ts';

export const explain = {
  severity: { error: 'errore', warning: 'avviso', info: 'nota' },
  basis: { documented: 'documentato', observed: 'osservato', inferred: 'dedotto' },
  actor: {
    'esa-administrator': "L'amministratore dell'ESA.",
    'network-team': 'Il gruppo rete, firewall, DNS o proxy.',
    'feed-vendor': 'Il fornitore del feed.',
    nobody: 'Per ora nessuno: segnalarlo agli autori di questo strumento.',
  },
  heading: {
    why: 'Perché',
    change: 'Che cosa cambiare',
    field: 'Campo nel file della sorgente',
    commands: 'Comandi',
    actor: 'Chi deve agire',
    logs: "L'ESA registra",
    document: 'Documento',
    again: 'Per rivederlo',
    link: 'Si veda anche',
    meaning: 'Che cosa significa',
    line: 'Riga nel log',
    causes: 'Cause che un controllo distingue',
  },
  logs: {
    succeeds: 'Nessun errore: il polling riesce.',
    hangs:
      'Nulla finché il polling è appeso; al successivo, che la sorgente è già in fase di polling (dedotto).',
    'no-poll': 'Nulla: con questa configurazione nessun polling è possibile.',
    unknown: 'Non noto.',
    'one-of': 'Una di queste righe, a seconda del server:',
  },
  ticket: {
    'network-team': 'Ticket per il gruppo firewall o rete (sostituire ciò che sta fra <…>)',
    'feed-vendor': 'Ticket per il fornitore del feed (sostituire ciò che sta fra <…>)',
  },
  ticketBody: {
    'network-team': `Si chiede di verificare il percorso dal nostro gateway di posta (Cisco ESA) a un
feed di minacce.
Da:          {sourceAddress} (indirizzo dell'ESA, prima del NAT)
A:           {hostname}, porta TCP {port}
[[Indirizzi:   {addresses}]]
[[Proxy:       {proxy}]]
[[Visto:       {seen}]]
[[Ora (UTC):   {time}]]
Richiesta:   TCP dall'ESA a questo host e a questa porta, risposte comprese,
             senza ispezione TLS; DNS per il nome.
Cattura sull'ESA (${gui.capture}), filtro:
             host {hostname} and port {port}`,
    'feed-vendor': `Il nostro gateway di posta (Cisco ESA, TAXII 1.1) non riesce a interrogare il
vostro feed.
URL:         POST {url}
Raccolta:    {collection}
[[Ora (UTC):   {time}]]
[[message_id:  {messageId}]]
[[Da:          {sourceAddress} (nostro indirizzo pubblico)]]
[[Stato:       {status}]]
[[Intestaz.:   {headers}]]
[[Visto:       {seen}]]
Per ripeterlo, con le credenziali in <user> e <password> e la richiesta in
poll.xml:
${repeatPoll}`,
  },
  documentLine: 'Cisco 220420, "{section}": {title}',
  outsideDocument: 'Cisco 220420 non ne parla.',
  severalCauses: 'Questa riga ha più di una causa possibile; `taxii-probe check` le distingue.',
  listTitle: 'Tutti i codici, secondo le fasi del polling',
  listHint:
    'Una pagina: taxii-probe explain CODE. Anche: una sezione del documento, il testo di un errore incollato, oppure blind-spots.',
  sectionsTitle: 'Sezioni del documento Cisco 220420',
  logOnly: 'si leggono solo in un log',
  blindSpotsTitle: "Ciò che un controllo dall'esterno non può vedere",
  blindSpotsOnEsa: "Sull'ESA stessa",
  blindSpotsVantage: "Perché questa macchina non è l'ESA",
  unknown: 'Non esiste una pagina su "{topic}". `taxii-probe explain` elenca tutti i codici.',
  unknownNear: 'Non esiste una pagina su "{topic}". Forse si intendeva {suggestion}?',
} satisfies ExplainTexts;
