import type { BlindSpotTexts } from '../../blind-spots.ts';
import { gui } from '../../gui.ts';

export const blindSpots = {
  'feature-key': {
    short: 'chiave di funzionalità',
    text: "Se l'ESA ha una chiave di funzionalità valida per External Threat Feeds. Si vede con featurekey nella CLI.",
  },
  eula: {
    short: 'EULA',
    text: `Se l'EULA della funzionalità è stata accettata. Si vede in ${gui.engine}.`,
  },
  'service-off': {
    short: 'servizio attivato',
    text: `Se il servizio è attivo; per impostazione predefinita è spento (documentato). Si vede in ${gui.engine}, o con threatfeedstatus nella CLI.`,
  },
  'machine-level': {
    short: 'impostazioni a livello di macchina',
    text: 'Se, in un cluster, le impostazioni esistono anche a livello di macchina, come richiede il documento.',
  },
  'already-polling': {
    short: 'un polling già in corso',
    text: "Se in questo momento sull'ESA è in corso un polling della sorgente; non ne avvia un secondo. Si guardi il log threatfeeds.",
  },
  'source-suspended': {
    short: 'sorgente sospesa',
    text: `Se la sorgente è sospesa e se una policy la usa davvero. Si vede in ${gui.manager}.`,
  },
  dns: {
    short: "il DNS dell'ESA",
    text: "Che cosa rispondono i server DNS dell'ESA. Questo controllo interroga il resolver di questa macchina, o quello indicato con --dns-server.",
  },
  route: {
    short: 'la sua rotta e le regole firewall',
    text: "Quale strada prendono i pacchetti dell'ESA. Un altro segmento di rete ha altre rotte e altre regole firewall.",
  },
  'source-address': {
    short: 'il suo indirizzo pubblico',
    text: "Dietro quale indirizzo pubblico (NAT) il fornitore vede l'ESA. Un fornitore che elenca gli indirizzi può ammettere questa macchina e non l'ESA, o viceversa.",
  },
  proxy: {
    short: 'il suo proxy',
    text: `Quale proxy usa davvero l'ESA; il documento lo colloca in ${gui.proxy}. Questo controllo usa quello del file della sorgente e nessuno dell'ambiente.`,
  },
  'system-list': {
    short: 'il suo elenco di CA di sistema',
    text: "Quali radici stanno nell'elenco di sistema dell'ESA. Questo controllo prende quelle incluse in Node.js; una versione vecchia di AsyncOS può averne altre.",
  },
  engine: {
    short: 'la versione del suo motore dei feed',
    text: 'Quali librerie usa il motore di questa ESA. Le righe di log hanno le parole del motore documentato (un client Python 2.7); --dialect py3 mostra quelle di uno più recente.',
  },
  inferred: {
    short: 'ciò che è dedotto',
    text: "Le affermazioni segnate (dedotto) seguono dalle righe di log pubblicate e da codice aperto, non dall'appliance stessa. Sono probabili, non certe.",
  },
} satisfies BlindSpotTexts;
