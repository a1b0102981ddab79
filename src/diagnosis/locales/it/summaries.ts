import type { SummaryTexts } from '../summary-text.ts';

export const summaries = {
  'config-consistent': 'il modulo è coerente',
  'config-warnings': 'ammesso, ma da controllare: {codes}',

  'dns-literal': 'un indirizzo numerico non richiede risoluzione',
  'dns-proxy': 'con un proxy è il proxy a risolvere il nome',
  'dns-found': '{used} (usato)[[, {others}]]',
  'dns-failed': 'nessun indirizzo per {hostname}: {answer}',

  'tcp-proxy': 'con un proxy è il proxy a connettersi al feed',
  'tcp-open': 'indirizzi aperti sulla porta {port}: {open} su {all}',
  'tcp-failed': '{fates}',

  'proxy-none': 'nessuno configurato',
  'proxy-tunnel': '{proxy} ha aperto un tunnel verso {target}',
  'proxy-reached': '{proxy} accetta richieste',
  'proxy-failed': '{proxy}: {answer}',

  'tls-http': 'Use HTTPS è disattivato',
  'tls-good': '{protocol}, certificati fino a {root}: {certificates}, giorni rimanenti: {days}',
  'tls-not-verified': 'certificato non accettato: {problem}',
  'tls-alert': "il server ha chiuso l'handshake con l'alert {problem}",
  'tls-failed': 'nessun handshake: {problem}',

  'path-known': 'qui il server risponde ai polling',
  'path-exists': 'il server conosce questo percorso',
  'path-refused-login': 'accesso rifiutato prima che si potesse vedere il percorso',
  'path-failed': '{method} {path}: {answer}',
  'path-empty': 'risposta TAXII senza un solo byte nel corpo',
  'path-unknown': 'la risposta non permette di capirlo',

  'slash-fits': 'il percorso è corretto così come è scritto',
  'slash-other-form': "così come è scritto: {status}; con l'altra forma: {result}",
  'slash-not-seen': 'accesso rifiutato prima che si potesse vedere il percorso',

  'login-accepted': 'credenziali accettate',
  'login-not-needed': 'nessuna credenziale inviata, nessuna richiesta',
  'login-not-sent': 'nessuna credenziale inviata (password vuota), nessuna richiesta',
  'login-refused': 'il server ha rifiutato: {answer}',
  'login-unknown': 'la risposta non permette di capirlo',

  'collection-answers': '{collection} risponde ai polling',
  'collection-refused-poll': '{collection}: {answer}',
  'collection-unknown-yet': 'la risposta non permette di capirlo',

  'span-complete': 'segmenti: {polled} su {planned}, blocchi: {blocks}, byte: {bytes}',
  'span-quick': 'solo il segmento più recente; blocchi: {blocks}, byte: {bytes}',
  'span-failed': 'segmento {number} di {planned}: {answer}',

  'content-seen':
    "blocchi: {blocks}[[, STIX {versions}]], osservabili utilizzabili dall'ESA: {observables}",
  'content-none': 'nessun contenuto nei giorni interrogati ({days})',

  blocked: 'non raggiunta',
  interrupted: 'esecuzione interrotta prima della fine di questa fase',
  'not-requested': 'non richiesta',
  broken: 'un errore di questo strumento, non del feed',
} satisfies SummaryTexts;
