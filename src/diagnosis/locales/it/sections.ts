import { gui } from '../../gui.ts';
import type { SectionTexts } from '../section-text.ts';

export const sections = {
  'service-disabled': {
    title: 'Il servizio dei feed è spento o senza chiave valida',
    meaning: `Il polling non è mai uscito dall'ESA. Il documento chiede la chiave di funzionalità, l'EULA accettata e, in un cluster, le impostazioni a livello di macchina (${gui.engine}). Nessun controllo dall'esterno può vederlo.`,
  },
  'errno-110': {
    title: 'La connessione è andata in timeout',
    meaning: `Nessuno ha risposto al SYN dell'ESA. Il documento rimanda a firewall e proxy (${gui.proxy}) e a una cattura di pacchetti (${gui.capture}).`,
  },
  '400': {
    title: 'Il server dice che la richiesta è errata',
    meaning:
      'Il documento lo legge come percorso di un altro servizio TAXII, di solito discovery, oppure come Use HTTPS disattivato. Un server può rifiutare così anche un polling sul percorso giusto: la riga da sola non decide nulla.',
  },
  '401': {
    title: 'Le credenziali sono state rifiutate',
    meaning:
      'Le credenziali sono sbagliate o non sono state inviate; il documento ammette anche una sorgente senza credenziali. Un nome utente con password vuota equivale a nessuna credenziale.',
  },
  '404': {
    title: 'Il server non conosce la risorsa',
    meaning:
      'Il documento sospetta Polling Path e Collection Name. I server segnalano una raccolta sconosciuta con NOT_FOUND, perciò il percorso è il primo sospetto; su alcuni server basta una barra finale di troppo.',
  },
  '405': {
    title: 'Il metodo non è ammesso',
    meaning:
      'Il documento incolpa la barra finale mancante. Ciò che accade è un reindirizzamento che trasforma il POST in GET. La regola vale per i server che reindirizzano così; su altri la barra aggiunta porta a 404, e alla voce "400" lo stesso documento mostra un percorso senza.',
  },
  '503': {
    title: 'Il server non è disponibile',
    meaning:
      'Il server è sovraccarico o temporaneamente fermo. Il documento rimanda al fornitore, a ragione.',
  },
  'not-found': {
    title: 'La raccolta non è stata trovata',
    meaning:
      "Il documento considera giusto il nome e scaduta la raccolta presso il fornitore. Un nome scritto male, permessi mancanti e una raccolta di un altro servizio Poll danno la stessa riga; l'elenco delle raccolte li distingue.",
  },
  'certificate-verify-failed': {
    title: 'Il certificato non ha superato la verifica',
    meaning: `Il documento importa la CA in ${gui.authorities}. Ciò risolve il caso di un'autorità sconosciuta. La riga è la stessa per un certificato scaduto e per un intermedio mancante, e di questi si occupa il fornitore.`,
  },
  'xml-no-element': {
    title: 'La risposta non conteneva nulla di leggibile',
    meaning:
      "Il documento abbrevia Time Span of Poll Segment a 3 o 4 giorni, caso visto con Anomali. La riga nasce da un corpo vuoto (sul polling o sulla parte dopo l'ultima) e da un'entità XML non dichiarata (osservato); un intervallo più breve rimedia solo ad alcuni di questi casi.",
  },
  'errno-111': {
    title: 'La connessione è stata rifiutata',
    meaning:
      'È tornato un reset: nulla ascolta sulla Polling Port, oppure un firewall respinge. Il documento controlla la porta con telnet e netstat, poi il firewall.',
  },
  'polling-state': {
    title: 'Un polling della sorgente è ancora in corso',
    meaning:
      'Nel documento questa riga sta accanto a un altro errore: finché durano i tentativi di un polling, non se ne avvia un altro. Se continua per ore, il polling è appeso (dedotto).',
  },
} satisfies SectionTexts;
