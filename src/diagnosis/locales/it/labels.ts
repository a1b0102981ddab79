import type { Labels } from '../labels.ts';

export const labels: Labels = {
  locale: 'it',
  comma: ', ',
  counted: (outcome, count) =>
    ({
      passed: count === 1 ? 'riuscita' : 'riuscite',
      warned: 'con avvisi',
      failed: count === 1 ? 'fallita' : 'fallite',
      inconclusive: count === 1 ? 'non accertata' : 'non accertate',
      broken: `${count === 1 ? 'interrotta' : 'interrotte'} (errore nostro)`,
    })[outcome],
  header: {
    collection: (name) => `raccolta ${name}`,
    login: 'con credenziali',
    noLogin: 'senza credenziali',
    span: (days, segments) =>
      segments === null
        ? `${days} ${days === '1' ? 'giorno' : 'giorni'}`
        : `${days} ${days === '1' ? 'giorno' : 'giorni'} in ${segments} ${segments === '1' ? 'segmento' : 'segmenti'}`,
    vantage: (address) =>
      address === null
        ? "non dall'ESA: DNS, percorso e proxy possono essere diversi"
        : `da ${address}, che non è l'ESA: DNS, percorso e proxy possono essere diversi`,
    proxy: (proxy) => `attraverso il proxy ${proxy}`,
    nodeExtraCaCerts: (file) =>
      `NODE_EXTRA_CA_CERTS è impostata (${file}); qui non ha deciso nulla`,
  },
  block: {
    logs: "L'ESA registra",
    document: 'Documento',
    why: 'Perché',
    change: 'Modifica',
    actor: 'Chi deve agire',
    commands: 'Per controllare',
    link: 'Riferimento',
    also: 'Notato anche',
    evidence: 'Prove',
    transcript: 'Trascrizione (oscurata)',
    attempts: 'Tentativi',
  },
  notReached: 'non raggiunta',
  basis: { documented: 'documentato', observed: 'osservato', inferred: 'dedotto' },
  succeeds: 'nessun errore: il polling riuscirebbe',
  section: {
    'service-disabled': 'servizio disabilitato o feature key assente',
    'errno-110': 'Errno 110, connection timed out',
    '400': '400',
    '401': '401',
    '404': '404',
    '405': '405',
    '503': '503',
    'not-found': 'NOT_FOUND',
    'certificate-verify-failed': 'CERTIFICATE_VERIFY_FAILED',
    'xml-no-element': 'no element found',
    'errno-111': 'Errno 111, connection refused',
    'polling-state': 'currently in a polling state',
  },
  noSection: 'Cisco 220420 non ha una sezione su questo',
  otherSection: (section) => `la riga di log appartiene alla sezione "${section}"`,
  actors: {
    'esa-administrator': "Lei, sull'ESA",
    'network-team': 'Chi gestisce rete e firewall',
    'feed-vendor': 'Il fornitore del feed',
    nobody: 'Ancora nessuno: si prega di segnalarlo a questo progetto',
  },
  fix: {
    now: (from) => `(ora ${from})`,
    remove: 'lasciare vuoto',
    blank: 'vuoto',
    proved: 'Provato ora: funziona.',
    provedWarned: 'Provato ora: funziona, con avvisi.',
    refuted: 'Provato ora: da solo non basta.',
    untried: 'Non provato da qui.',
    provedShort: 'provato',
    handshake:
      'Provato ora: con esso il certificato è verificato. Nessuna credenziale è stata inviata.',
    saveCa: '--save-ca FILE scrive il PEM da caricare.',
    certificate: 'Importare',
    issuedBy: 'emesso da',
  },
  healthy: {
    stages: (stages, ms) => `${stages} fasi in ${ms} ms`,
    span: (days, segments) =>
      `${days} ${days === '1' ? 'giorno' : 'giorni'} in ${segments} ${segments === '1' ? 'segmento' : 'segmenti'}`,
    newestOnly: (polled, planned) => `${polled} segmenti su ${planned} richiesti`,
    blocks: (blocks) => `${blocks} ${blocks === '1' ? 'blocco' : 'blocchi'}`,
    observables: (count) => `${count} osservabili utili a un ESA`,
  },
  unknown: 'Non è stato possibile giudicare',
  broken: 'Un errore di taxii-probe, non del feed',
  brokenHint: "Si prega di segnalarlo con l'output di --verbose.",
  interrupted: 'Fermato da un segnale: questo è il rapporto fino a qui.',
  problems: 'Non è stato inviato nulla:',
  line: (line) => `riga ${line}`,
  closing: {
    sources: (count) => `${count} ${count === 1 ? 'sorgente' : 'sorgenti'}`,
    took: (seconds) => `in ${seconds} s`,
    sum: (sources, parts) => `${sources}: ${parts}.`,
    more: (command) => `Altro: ${command}`,
    invisible: (command) =>
      `Non visibile dall'esterno: feature key, ETF abilitato a livello di macchina, un polling già in corso (${command})`,
  },
  table: {
    source: 'sorgente',
    stopped: 'dove si è fermata',
    cause: 'causa',
    change: 'modifica',
    inFull: 'Una per esteso:',
  },
  log: {
    failures: (count) => `${count} ${count === 1 ? 'riga' : 'righe'} di errore`,
    last: (at) => `ultimo ${at}`,
    after: (seconds) => `${seconds} s dopo l'errore precedente`,
    ambiguous: 'Il log non li distingue; un controllo sì.',
    unknownReason: 'Questa versione non conosce il motivo.',
    unnamed: '(sorgente non indicata)',
    unread: (count) =>
      count === 1 ? '1 riga non è stata letta:' : `${count} righe non sono state lette:`,
    nothing: 'Nessun errore in questo log.',
    empty: 'Nessuna riga di un log threatfeeds è stata trovata.',
    ask: 'Chiedere al server stesso:',
  },
  demo: {
    introduction:
      'TAXII è il modo in cui si distribuiscono i feed sulle minacce: un client chiede a un server ("polling") ' +
      "l'ultimo blocco di indirizzi, domini e file pericolosi. Un Cisco Secure Email Gateway (ESA) lo fa a " +
      'intervalli e, quando non riesce, il suo log ha una sola riga breve; taxii-probe ripete il polling passo per passo e dice che cosa significa.',
    healthy: 'Prima un polling che funziona:',
    onLoopback:
      'Ora un guasto per ogni sezione del documento Cisco 220420. Ognuno nasce solo su questa macchina: un piccolo ' +
      'server TAXII su 127.0.0.1 sbaglia di proposito e il controllo vero gli parla.',
    logOnly:
      "Due sezioni non si vedono dall'esterno; qui il lettore di log prende la riga del log dell'ESA.",
    broken: 'guasto',
    line: "l'ESA registra",
    change: 'modifica',
    made: 'il feed',
    asExpected: 'come previsto',
    otherwise: (code) => `previsto ${code}`,
    table: { section: 'sezione', code: 'diagnosi', verdict: '' },
    summary: (right, all) => `${right} su ${all} diagnosticati come previsto.`,
    next: 'Poi, la propria sorgente:',
  },
};
