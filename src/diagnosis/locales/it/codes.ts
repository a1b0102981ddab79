import { gui } from '../../gui.ts';
import type { CodeTexts } from '../code-text.ts';

export const codes = {
  'config-invalid': {
    title: 'Così come è scritta, la sorgente non può essere interrogata',
    message:
      'La configurazione contiene un valore con cui nessun polling è possibile: {problem}. Nessun pacchetto è stato inviato.',
    advice:
      'Correggere quel valore e ripetere il controllo. `taxii-probe schema source` mostra ciò che è ammesso.',
  },
  'config-path-discovery': {
    title: 'Il Polling Path sembra un percorso di discovery o di raccolte',
    message:
      "{pollingPath} ha la forma di un indirizzo che elenca servizi o raccolte e non consegna nulla. Il documento Cisco 220420 lo indica come causa abituale di '400'; i server reali rispondono anche con 200 e un messaggio FAILURE.",
    advice: `${gui.manager}: inserire come Polling Path il percorso del servizio Poll. \`taxii-probe discover\` mostra quello annunciato dal server.`,
  },
  'config-path-taxii-2': {
    title: 'Il Polling Path sembra un indirizzo TAXII 2',
    message:
      "{pollingPath} ha la forma di un indirizzo TAXII 2. L'ESA interroga solo TAXII 1.1 (documentato per AsyncOS da 14.0 a 16.0) e le due versioni non si capiscono.",
    advice: `Chiedere al fornitore del feed un servizio Poll TAXII 1.1 che consegni STIX 1.1.1 o 1.2 e inserirne il percorso come Polling Path in ${gui.manager}.`,
  },
  'config-path-no-leading-slash': {
    title: 'Il Polling Path non inizia con una barra',
    message:
      "Il client aggiunge da solo la barra a {pollingPath} (osservato). Come il modulo dell'ESA unisca Hostname e Polling Path non è noto: meglio non farvi affidamento.",
    advice: `${gui.manager}: scrivere il Polling Path con la barra iniziale, /{pollingPath}, come negli esempi di Cisco.`,
  },
  'config-path-blanks': {
    title: "Il Polling Path ha uno spazio all'inizio o alla fine",
    message:
      'Il client non elimina gli spazi dal percorso (osservato): la richiesta chiede {wirePath}, che quasi nessun server conosce. La risposta abituale è 404.',
    advice: `${gui.manager}: eliminare lo spazio in Polling Path. Spesso arriva con il copia e incolla.`,
  },
  'config-https-on-port-80': {
    title: 'Use HTTPS è attivo, ma la Polling Port è quella di HTTP in chiaro',
    message:
      'Polling Port vale {port} mentre Use HTTPS è Yes. Lo schema non segue la porta: il client vi avvia TLS (osservato) e un server HTTP in chiaro non sa rispondere.',
    advice: `${gui.manager}: impostare Polling Port a 443, a meno che il fornitore confermi che la porta {port} parla TLS.`,
  },
  'config-http-on-port-443': {
    title: 'Use HTTPS è disattivato, ma la Polling Port è quella di TLS',
    message:
      "Polling Port vale {port} mentre Use HTTPS è No: il client vi invia HTTP in chiaro. nginx risponde con 400 (osservato), altri server chiudono. Probabilmente è per questo che il documento Cisco 220420 cita Use HTTPS alla voce '400'.",
    advice: `${gui.manager}: impostare Use HTTPS su Yes.`,
  },
  'config-login-without-tls': {
    title: 'Le credenziali viaggerebbero in chiaro',
    message:
      "Le credenziali sono configurate mentre Use HTTPS è No. L'autenticazione Basic non nasconde nulla: chi vede il traffico legge nome utente e password.",
    advice: `${gui.manager}: impostare Use HTTPS su Yes e Polling Port sulla porta TLS del fornitore. Se non esiste, usare credenziali che non aprano nient'altro.`,
  },
  'config-login-not-ascii': {
    title: 'Le credenziali contengono caratteri non ASCII',
    message:
      "Con credenziali simili il client documentato fa una di due cose: le invia in Latin-1, oppure si ferma prima di inviare qualsiasi cosa (entrambe osservate). Quale delle due avvenga sull'ESA non è noto.",
    advice: 'Chiedere al fornitore del feed un nome utente e una password in puro ASCII.',
  },
  'config-feed-retired': {
    title: 'Questo feed pubblico è stato dismesso',
    message: '{feed} ({hostname}) non è più in servizio dal {since}[[, si veda {reference}]].',
    advice: `Rimuovere la sorgente in ${gui.manager}, oppure chiedere al fornitore quale feed TAXII 1.1 la sostituisce.`,
  },

  'dns-name-not-found': {
    title: "Il DNS non conosce l'Hostname",
    message:
      "Il resolver[[ {resolver}]] dichiara che {hostname} non esiste (NXDOMAIN): manca un indirizzo a cui connettersi. L'ESA interroga i propri server DNS; un nome interno può esistere solo lì.",
    advice: `Controllare Hostname in ${gui.manager}: solo il nome, senza https://, porta o percorso. Se è corretto, cercarlo dalla CLI dell'ESA con nslookup.`,
  },
  'dns-no-address': {
    title: "L'Hostname esiste nel DNS ma non ha alcun indirizzo",
    message:
      "Il resolver[[ {resolver}]] conosce {hostname} ma non ha né un record A né un record AAAA: non c'è nulla a cui connettersi.",
    advice:
      "Chiedere al fornitore del feed quale nome host serve il feed TAXII 1.1, o di pubblicarne l'indirizzo. Per un nome proprio, rivolgersi a chi gestisce la zona.",
  },
  'dns-temporary-failure': {
    title: 'Il resolver DNS non è riuscito a rispondere',
    message:
      'La ricerca di {hostname} è terminata con {answer}[[ presso {resolver}]]. Ciò non dice nulla sul nome: il resolver ha avuto un errore, ha rifiutato o non era raggiungibile.',
    advice:
      "Chiedere a chi gestisce il DNS perché questo resolver fallisce per {hostname} e provare i server DNS dell'ESA dalla sua CLI con nslookup.",
  },
  'dns-timed-out': {
    title: 'Il resolver DNS non ha risposto in tempo',
    message:
      'Nessuna risposta per {hostname} è arrivata[[ da {resolver}]][[ entro {seconds} s]]. Il resolver non è raggiungibile, oppure qualcosa scarta il DNS lungo il percorso.',
    advice:
      "Chiedere al gruppo di rete se il DNS (porta 53 UDP e TCP) è aperto tra questo indirizzo e il resolver, e provare i server DNS dell'ESA dalla sua CLI con nslookup.",
  },
  'dns-sinkholed': {
    title: "Il DNS restituisce un indirizzo sinkhole per l'Hostname",
    message:
      '{hostname} viene risolto[[ presso {resolver}]] in {address}, un indirizzo che i filtri DNS assegnano ai nomi bloccati. Il polling raggiunge quindi il filtro invece del feed.',
    advice:
      "Chiedere a chi gestisce il filtro DNS un'eccezione di {hostname} per l'ESA e confrontare con la risposta di un resolver esterno al filtro.",
  },

  'tcp-connection-timed-out': {
    title: 'Nessuno risponde sulla Polling Port',
    message:
      "Nessuna connessione a {hostname}[[ ({addresses})]] sulla porta {port} è riuscita[[ entro {seconds} s]]: il SYN è rimasto senza risposta. Qualcosa lungo il percorso scarta i pacchetti, oppure l'host è spento o non ammette questo indirizzo di origine.",
    advice: `Chiedere al gruppo firewall di permettere all'ESA di raggiungere {hostname}[[ ({addresses})]] sulla porta TCP {port}, e al fornitore se l'indirizzo pubblico dell'ESA debba stare in una lista di indirizzi ammessi. Se l'ESA deve usare un proxy, impostarlo in ${gui.proxy}. Una cattura sull'ESA (${gui.capture}) mostra pacchetti SYN senza risposta.`,
  },
  'tcp-connection-refused': {
    title: 'La Polling Port rifiuta le connessioni',
    message:
      "{hostname}[[ ({addresses})]] risponde al SYN verso la porta {port} con un reset: l'host c'è, ma su quella porta nulla è in ascolto, oppure un firewall respinge la connessione.",
    advice: `${gui.manager}: confrontare Polling Port con la porta del fornitore (di solito 443). Se è giusta, chiedere al gruppo firewall se una regola respinge la porta {port} e al fornitore se il servizio è attivo.`,
  },
  'tcp-unreachable': {
    title: 'Non esiste un percorso di rete verso il feed',
    message:
      'Al tentativo di connessione a {hostname}[[ ({addresses})]] sulla porta {port} ha risposto la rete stessa: {errno}. Manca una rotta, oppure un router o un firewall respinge il traffico.',
    advice:
      "Chiedere al gruppo di rete la rotta dall'ESA verso {hostname}[[ ({addresses})]] e le regole che respingono la porta {port}, riportando l'errore così com'è.",
  },
  'tcp-reset': {
    title: 'La connessione viene interrotta appena stabilita',
    message:
      "{hostname}[[ ({addresses})]] accetta la connessione sulla porta {port} e la resetta prima che passi un solo byte. È tipico di un firewall o di un bilanciatore che lascia passare l'handshake e poi si oppone.",
    advice:
      "Chiedere al gruppo firewall se esiste una regola o una voce di log dell'IPS per {hostname} porta {port}; poi chiedere al fornitore se l'indirizzo pubblico dell'ESA è ammesso.",
  },
  'tcp-address-down': {
    title: 'Non tutti gli indirizzi del feed sono raggiungibili',
    message:
      'Il polling funziona tramite {used}, ma sulla porta {port} nessuna connessione è riuscita con: {down}. Il client prova gli indirizzi di {hostname} in ordine (osservato): un polling può essere lento o dipendere dal caso.',
    advice:
      "Segnalare al fornitore del feed quale indirizzo di {hostname} non risponde. Se solo la propria rete non lo raggiunge, consegnare l'elenco al gruppo firewall.",
  },

  'proxy-unreachable': {
    title: 'Il proxy non è raggiungibile',
    message:
      'Nessuna connessione al proxy {proxy} è riuscita ({fate}): la richiesta non è mai partita verso il feed.',
    advice: `Confrontare il proxy con quello in ${gui.proxy}. Se coincidono, chiedere al gruppo di rete se il proxy è attivo e ammette l'indirizzo dell'ESA.`,
  },
  'proxy-authentication-required': {
    title: 'Il proxy richiede un accesso con credenziali',
    message:
      'Il proxy {proxy} risponde 407[[ e richiede {scheme}]], ma non sono configurate credenziali per il proxy. Senza, non inoltra nulla.',
    advice: `Inserire nome utente e password del proxy in ${gui.proxy}, oppure chiedere a chi gestisce il proxy di ammettere l'ESA senza credenziali.`,
  },
  'proxy-login-rejected': {
    title: 'Il proxy rifiuta le proprie credenziali',
    message:
      'Il proxy {proxy} risponde 407[[ ({scheme})]] benché le credenziali siano state inviate.',
    advice: `Correggere nome utente o password del proxy in ${gui.proxy}; chiedere a chi gestisce il proxy se l'account è bloccato.`,
  },
  'proxy-scheme-unsupported': {
    title: "Il proxy vuole un'autenticazione che l'ESA non può dare",
    message:
      'Il proxy {proxy} accetta solo {scheme}. Il client sa autenticarsi presso un proxy soltanto con Basic (osservato): nessun nome utente e nessuna password basteranno.',
    advice:
      "Chiedere a chi gestisce il proxy di ammettere l'indirizzo dell'ESA senza credenziali o di offrirle Basic. Nulla sull'ESA può rimediare.",
  },
  'proxy-refused': {
    title: 'Il proxy vieta questa destinazione',
    message:
      "Il proxy {proxy} rifiuta di connettersi a {target} e risponde {status}. Le sue regole non ammettono l'host, la porta o l'ESA.",
    advice:
      "Chiedere a chi gestisce il proxy di permettere CONNECT verso {target} dall'indirizzo dell'ESA, possibilmente senza ispezione TLS.",
  },
  'proxy-bad-gateway': {
    title: 'Il proxy non riesce a raggiungere il feed',
    message:
      'Il proxy {proxy} risponde {status}: accetta la richiesta ma non riesce a connettersi a {target}. La causa è il DNS o la rotta del proxy, oppure il feed è fuori servizio.',
    advice:
      'Chiedere a chi gestisce il proxy di risolvere e raggiungere {target} dal proxy stesso; il suo log dice quale dei due passi fallisce.',
  },
  'proxy-silent': {
    title: 'Il proxy riceve la richiesta e tace',
    message:
      'Il proxy {proxy} ha accettato la connessione ma non ha risposto alla richiesta per {target}[[ entro {seconds} s]]. Il client documentato non pone limiti di tempo propri (dedotto): un polling può restare appeso.',
    advice:
      'Chiedere a chi gestisce il proxy che cosa accade alle richieste per {target}: spesso il proxy attende invano il feed, perché un firewall alle sue spalle scarta i pacchetti.',
  },
  'proxy-closed': {
    title: 'Il proxy chiude senza rispondere',
    message:
      'Il proxy {proxy} ha chiuso la connessione prima di rispondere alla richiesta per {target}.',
    advice:
      "Chiedere a chi gestisce il proxy la voce di log su {target} a quest'ora. Alcuni proxy chiudono con i client non elencati.",
  },
  'proxy-not-a-proxy': {
    title: "All'indirizzo del proxy non risponde un proxy HTTP",
    message:
      'Ciò che {proxy} ha inviato non è la risposta di un proxy HTTP a CONNECT. Vi ascolta un altro servizio, oppure è una porta SOCKS o TLS.',
    advice: `Correggere host e porta del proxy: devono essere quelli di un proxy HTTP, come in ${gui.proxy}.`,
  },

  'tls-unknown-authority': {
    title: "L'autorità del certificato non è in un elenco attendibile",
    message:
      "{hostname} presenta {subject}; la sua catena porta a {issuer}, e nessun certificato degli elenchi usati ({lists}) ne risponde[[ ({verifyCode})]]. La riga di log è la stessa per ogni errore di certificato; qui la causa è l'emittente e vale il rimedio del documento Cisco 220420.",
    advice: `${gui.authorities}: attivare l'elenco e caricare il certificato di {issuer} in formato PEM. Ottenerlo dal suo titolare, non solo dalla rete[[, e confrontare l'impronta (SHA-256 {sha256}). \`taxii-probe check --save-ca FILE\` scrive il file]].`,
  },
  'tls-incomplete-chain': {
    title: 'Il server non invia il certificato intermedio',
    message:
      "{hostname} invia {subject} senza il certificato del suo emittente {issuer}: la catena si interrompe. I browser scaricano il pezzo mancante[[ da {issuerUrl}]], il client dell'ESA no. Il documento Cisco 220420 conosce solo l'importazione di una CA, ma l'errore è del server.",
    advice: `Chiedere al fornitore del feed di inviare la catena completa, con il certificato di {issuer}. Nel frattempo importare quel certificato intermedio in ${gui.authorities}; serve solo se la sua radice è attendibile.`,
  },
  'tls-self-signed': {
    title: 'Il server presenta un certificato autofirmato',
    message:
      '{hostname} presenta {subject}, firmato da se stesso e assente dagli elenchi usati ({lists}). Nessuna autorità ne risponde: si può considerare attendibile solo il certificato stesso.',
    advice: `Se il server è proprio, o il titolare conferma l'impronta[[ (SHA-256 {sha256})]], caricare questo certificato come PEM in ${gui.authorities}. Da un feed pubblico è un segnale d'allarme: chiedere prima al fornitore.`,
  },
  'tls-expired': {
    title: 'Il certificato del server è scaduto',
    message:
      "{hostname} presenta il certificato {subject}, emesso da {issuer}, che era valido fino al {notAfter} (giorni trascorsi: {days}). Il log non lo distingue da un'autorità sconosciuta e l'importazione consigliata dal documento Cisco 220420 qui non serve.",
    advice:
      "Il fornitore del feed deve rinnovare il certificato; indicargli il numero di serie {serial}. Se la data sembra sbagliata, controllare prima l'orologio.",
  },
  'tls-not-yet-valid': {
    title: 'Il certificato del server non è ancora valido',
    message:
      "{hostname} presenta il certificato {subject}, emesso da {issuer}, che diventa valido il {notBefore}; l'orologio qui segna {now}. Importare una CA, come il documento Cisco 220420 consiglia per questa riga di log, non serve.",
    advice:
      "Controllare l'orologio e l'impostazione NTP dell'ESA. Se sono corretti, il fornitore del feed deve sostituire il certificato con numero di serie {serial}.",
  },
  'tls-verify-failed': {
    title: 'La catena di certificati del server non supera la verifica',
    message:
      "Il certificato {subject} di {hostname}, emesso da {issuer}, non supera la verifica per un altro motivo: {verifyCode}. La riga di log dell'ESA non dà alcun motivo e importare una CA, il rimedio del documento Cisco 220420, può non servire.",
    advice:
      'Inviare al fornitore del feed la parola {verifyCode} e la catena mostrata dal comando qui sotto, e chiedere un certificato che superi la verifica.',
  },
  'tls-intercepted': {
    title: 'Un dispositivo lungo il percorso ispeziona il traffico TLS',
    message:
      "Il certificato per {hostname} viene da {issuer}, un'autorità privata e non pubblica: un proxy o un firewall apre la connessione. Senza quell'autorità nei propri elenchi (qui usati: {lists}) l'ESA rifiuta il certificato.",
    advice: `Chiedere al gruppo firewall di escludere {hostname} porta {port} dall'ispezione TLS per l'ESA. Dove non è ammesso, ottenere il certificato CA del dispositivo che ispeziona[[ (SHA-256 {sha256})]] e caricarlo in ${gui.authorities}.`,
  },
  'tls-name-mismatch': {
    title: 'Il certificato è per un altro nome host',
    message:
      'Il certificato del server è valido per {names}, non per {hostname}. La catena può essere corretta; il client rifiuta comunque, perché potrebbe parlare con chiunque.',
    advice: `${gui.manager}: inserire come Hostname il nome che il fornitore indica per il feed e che il certificato riporta. Se Hostname è corretto, chiedere al fornitore un certificato con quel nome. Importare una CA non serve.`,
  },
  'tls-ip-literal': {
    title: 'Hostname è un indirizzo e il client accetta solo nomi',
    message:
      "Il certificato può anche riportare l'indirizzo {hostname}, ma il client documentato confronta solo nomi (osservato) e rifiuta[[; il certificato è per {names}]].",
    advice: `${gui.manager}: inserire come Hostname un nome presente nel certificato al posto dell'indirizzo.`,
  },
  'tls-protocol-version': {
    title: "Il server non offre una versione TLS che l'ESA possa usare",
    message:
      "{hostname} porta {port} non accetta alcuna versione da TLS 1.0 a 1.2[[; offre {offered}]]. Si ritiene che il client dell'ESA si fermi a TLS 1.2 (dedotto).",
    advice:
      "Chiedere al fornitore del feed di ammettere TLS 1.2 sulla porta {port}. Non è nota alcuna impostazione TLS 1.3 dell'ESA che valga per il suo motore dei feed.",
  },
  'tls-handshake-failed': {
    title: "Il server interrompe l'handshake TLS",
    message:
      "{hostname} porta {port} termina l'handshake[[ con l'alert {alert}]]. Le cause abituali sono la mancanza di cifrari in comune o la richiesta di un certificato client.",
    advice:
      'Chiedere al fornitore del feed quali versioni e cifrari accetta la porta {port} e se pretende un certificato client. Anche un firewall che ispeziona il traffico può causarlo.',
  },
  'tls-client-certificate-required': {
    title: 'Il server pretende un certificato client',
    message:
      "Il server di {hostname} porta {port} ammette solo client che presentano un proprio certificato. Il modulo della sorgente dell'ESA non ha un campo per questo (dedotto dalle pagine pubbliche).",
    advice:
      "Chiedere al fornitore del feed un accesso con nome utente e password. Con un certificato client il feed resta fuori dalla portata dell'ESA.",
  },
  'tls-plaintext-server': {
    title: 'La porta parla HTTP in chiaro, non TLS',
    message:
      'Use HTTPS è Yes, ma {hostname} porta {port} non risponde in TLS[[; ha inviato {saw}]]. La porta inserita è sbagliata, oppure il server lì non offre TLS.',
    advice: `${gui.manager}: impostare Polling Port sulla porta TLS del fornitore (di solito 443). Solo se il feed non ne ha, impostare Use HTTPS su No; le credenziali viaggiano allora in chiaro.`,
  },
  'tls-timed-out': {
    title: "La connessione è stabilita, ma l'handshake TLS resta fermo",
    message:
      "{hostname} porta {port} accetta la connessione e poi non invia nulla[[ per {seconds} s]]. Spesso un firewall scarta i pacchetti più grandi dell'handshake (path MTU) o ispeziona TLS senza riuscirvi.",
    advice: `Chiedere al gruppo firewall del path MTU, dell'ICMP "fragmentation needed" e dell'ispezione TLS verso {hostname}. Una cattura (${gui.capture}) mostra il ClientHello senza risposta.`,
  },
  'tls-reset': {
    title: "La connessione viene resettata durante l'handshake TLS",
    message:
      "{hostname} porta {port} accetta la connessione e la resetta quando il ClientHello nomina l'host. Un firewall che filtra per nome host fa proprio questo; il server stesso di rado.",
    advice:
      "Chiedere al gruppo firewall se esiste una regola contro {hostname} (application control, filtro URL o TLS) e il log all'ora del controllo.",
  },
  'tls-closed': {
    title: "La connessione viene chiusa durante l'handshake TLS",
    message:
      '{hostname} porta {port} accetta la connessione e la chiude senza alert TLS. La termina un filtro lungo il percorso, o un server che non serve TLS per questo nome.',
    advice:
      'Chiedere al gruppo firewall se {hostname} è filtrato o se TLS viene ispezionato. In caso contrario, chiedere al fornitore se {hostname} è il nome giusto e {port} la porta giusta.',
  },
  'tls-expires-soon': {
    title: 'Il certificato del server scade a breve',
    message:
      'Il certificato {subject} di {hostname}, emesso da {issuer}, è valido fino al {notAfter} (giorni rimanenti: {days}). Fino ad allora il polling funziona, poi fallirà.',
    advice:
      "Avvisare il fornitore del feed prima di quella data. Sull'ESA non c'è nulla da cambiare.",
  },
  'tls-weak': {
    title: 'Il TLS del server non è aggiornato',
    message:
      "Il polling funziona, ma {hostname} porta {port} ha un punto debole: {weakness}. Un motore più recente sull'ESA potrebbe rifiutarlo.",
    advice:
      'Chiedere al fornitore del feed di aggiornare TLS (TLS 1.2, chiave di almeno 2048 bit, SHA-256).',
  },
  'tls-sent-chain-expired': {
    title: 'Il server invia nella catena un certificato scaduto',
    message:
      "Oltre a una catena valida, {hostname} invia {subject}, scaduto il {notAfter}. Qui la verifica riesce senza di esso; l'OpenSSL più vecchio dell'ESA può seguirlo e fallire (dedotto).",
    advice:
      "Chiedere al fornitore del feed di togliere {subject} dalla catena inviata dal server. Se l'ESA registra CERTIFICATE_VERIFY_FAILED benché questo controllo riesca, la causa probabile è questa.",
  },

  'path-is-discovery': {
    title: 'Il Polling Path è il servizio di discovery',
    message:
      "{pollingPath} risponde a una richiesta di discovery; al polling invece risponde {reply}. È la causa che il documento Cisco 220420 indica per '400'. Altri server rispondono allo stesso errore con 200 e un messaggio FAILURE.",
    advice: `${gui.manager}: impostare Polling Path sul servizio Poll[[, annunciato da questo server come {advertised}]]. Copiarlo com'è annunciato, con o senza barra finale: il documento lo mostra in entrambi i modi.`,
  },
  'path-wrong-service': {
    title: 'Il Polling Path appartiene a un altro servizio TAXII',
    message:
      "{pollingPath} è un servizio TAXII di tipo {service} e non accetta polling: risponde {reply}. Il documento Cisco 220420 lo colloca alla voce '400'.",
    advice: `${gui.manager}: impostare Polling Path sull'indirizzo del servizio Poll. \`taxii-probe discover\` elenca i servizi del server.`,
  },
  'path-bad-request': {
    title: 'Il server rifiuta questo polling come richiesta errata',
    message:
      "{pollingPath} risponde al polling con 400 e lì non è stato trovato un altro servizio[[; il corpo dice: {body}]]. Il documento Cisco 220420 legge '400' solo come percorso di un altro servizio. I server rifiutano così anche un percorso corretto, per una raccolta, un account o un intervallo che non gradiscono.",
    advice: `Controllare Collection Name e credenziali in ${gui.manager} e provare un Time Span of Poll Segment più breve. Se nulla cambia, inviare lo scambio al fornitore del feed.`,
  },
  'path-needs-https': {
    title: 'HTTP in chiaro è stato inviato a una porta TLS',
    message:
      "Use HTTPS è No, ma {hostname} porta {port} si aspetta TLS e all'HTTP in chiaro risponde 400. Alla voce '400' il documento Cisco 220420 cita Use HTTPS accanto al percorso sbagliato; qui il percorso non c'entra.",
    advice: `${gui.manager}: impostare Use HTTPS su Yes e lasciare Polling Port {port}.`,
  },
  'path-not-found': {
    title: 'Il server non conosce il Polling Path',
    message:
      '{pollingPath} riceve {status}[[; neanche {otherForm} funziona]]. Il documento Cisco 220420 sospetta percorso e raccolta; i server segnalano una raccolta sconosciuta con NOT_FOUND e quasi mai con {status}, perciò il percorso viene prima.',
    advice: `${gui.manager}: correggere Polling Path[[; il server annuncia {advertised}]]. Attenzione a maiuscole e minuscole. Il percorso si ottiene dal fornitore o con \`taxii-probe discover\`.`,
  },
  'path-method-not-allowed': {
    title: 'Il Polling Path non accetta POST',
    message:
      "{pollingPath} risponde al polling con 405[[ e ammette {allow}]]. Per '405' il documento Cisco 220420 incolpa la barra finale mancante; qui l'altra forma è stata provata e non funziona nemmeno quella.",
    advice: `${gui.manager}: correggere Polling Path: questo è una pagina web o un'altra interfaccia. Il percorso del servizio Poll si ottiene dal fornitore o con \`taxii-probe discover\`.`,
  },
  'path-is-taxii-2': {
    title: "Il server parla TAXII 2, che l'ESA non può interrogare",
    message:
      "La risposta di {pollingPath} è TAXII 2: {evidence}. L'ESA interroga TAXII 1.1 con STIX 1.1.1 o 1.2 (documentato per AsyncOS da 14.0 a 16.0); le due versioni hanno in comune solo il nome.",
    advice:
      "Chiedere al fornitore del feed un indirizzo TAXII 1.1. Se non esiste, tra il feed e l'ESA deve stare un gateway che offra TAXII 1.1.",
  },
  'path-redirected': {
    title: 'Il server reindirizza il polling altrove',
    message:
      "{pollingPath} viene reindirizzato con {status} a {location}. Con 307 e 308 il client ripete il POST, con 301, 302 e 303 lo trasforma in un GET senza corpo (osservato), che nessun servizio Poll accetta[[. Qui l'esito è stato: {then}]].",
    advice: `${gui.manager}: inserire direttamente la destinazione, {location}, divisa fra Use HTTPS, Hostname, Polling Port e Polling Path. Accertarsi prima che sia del fornitore.`,
  },
  'path-redirect-loop': {
    title: 'Il server reindirizza in circolo',
    message:
      'La richiesta per {pollingPath} è stata reindirizzata più e più volte (reindirizzamenti seguiti: {hops}) senza mai arrivare. Il client rinuncia dopo 30 (osservato).',
    advice:
      'Informare il fornitore del feed. La causa abituale è un server web che rimanda HTTP a HTTPS mentre il bilanciatore davanti gli parla in HTTP.',
  },
  'not-taxii': {
    title: 'La risposta non viene da un server TAXII',
    message:
      "{pollingPath} risponde con stato {status}[[, {contentType}]] ma senza l'intestazione TAXII[[; inizia con: {body}]]. Risponde una pagina web, un modulo di accesso o un filtro. Il client si ferma all'intestazione mancante, qualunque cosa dica il corpo (osservato).",
    advice: `Controllare Hostname e Polling Path in ${gui.manager}. Se sono corretti e la pagina non è del fornitore, mostrarla al gruppo firewall o proxy: può essere loro.`,
  },
  'taxii-version-mismatch': {
    title: "Il server risponde in un'altra versione di TAXII",
    message:
      "La risposta di {pollingPath} è nella versione {version}; l'ESA chiede TAXII 1.1 su XML e non legge altro.",
    advice:
      "Chiedere al fornitore del feed l'indirizzo del binding TAXII 1.1. Alcuni server hanno un indirizzo per ogni versione.",
  },
  'taxii-unexpected-message': {
    title: 'Il server risponde al polling con il tipo di messaggio sbagliato',
    message:
      'Da {pollingPath} è attesa una Poll_Response, ma il server ha inviato {message}. Il client non può leggervi elementi e fallisce.',
    advice:
      'Se il messaggio è una risposta di discovery o un elenco di raccolte, correggere Polling Path; `taxii-probe discover` mostra il servizio Poll. Altrimenti segnalarlo al fornitore del feed: TAXII 1.1 non ammette questa risposta.',
  },
  'taxii-invalid-message': {
    title: 'Il messaggio TAXII del server è incompleto',
    message:
      "L'XML da {pollingPath} è ben formato, ma non è un messaggio TAXII 1.1 valido: {problem}. Il client lo rifiuta.",
    advice:
      'Inviare al fornitore del feed questa frase e il risultato salvato; `taxii-probe validate` mostra altre violazioni.',
  },
  'taxii-bad-message': {
    title: 'Il server non ha capito la richiesta di polling',
    message:
      "{pollingPath} risponde BAD_MESSAGE[[: {message}]]. La richiesta è quella che invia il client dell'ESA; dopo un reindirizzamento arriva senza corpo, e per il server è la stessa cosa.",
    advice:
      "Se prima c'è un reindirizzamento, inserirne la destinazione come Polling Path. Altrimenti inviare lo scambio al fornitore del feed e chiedere quale parte non viene accettata.",
  },
  'taxii-failure': {
    title: 'Il server segnala un proprio errore',
    message:
      'Il polling ha raggiunto {pollingPath} e la risposta è stata {statusType}[[: {message}]].',
    advice:
      "Riprovare più tardi. Se persiste, inviare al fornitore del feed il messaggio, l'ora in UTC e il message_id della richiesta. Se il testo dice che il servizio non accetta questo messaggio, correggere Polling Path.",
  },
  'taxii-unsupported': {
    title: 'Il server non supporta ciò che il polling chiede',
    message:
      "{pollingPath} risponde {statusType}[[: {message}]]. L'ESA chiede TAXII 1.1 su XML, senza query, e non ha impostazioni per chiedere altro.",
    advice:
      'Chiedere al fornitore del feed un servizio Poll con il binding XML di TAXII 1.1 e contenuti in STIX 1.1.1 o 1.2.',
  },
  'taxii-pending': {
    title: "Il server vuole consegnare più tardi, e l'ESA non può attendere",
    message:
      '{pollingPath} risponde PENDING[[: {message}]], benché la richiesta dica che una risposta differita non è accettabile. TAXII 1.1 lo vieta e il client lo considera un errore.',
    advice: `Chiedere al fornitore del feed di rispondere subito ai polling. Un Time Span of Poll Segment più breve in ${gui.manager} chiede meno per volta e può evitarlo.`,
  },
  'server-unavailable': {
    title: 'Il server TAXII non è disponibile',
    message:
      '{hostname} al momento non può servire polling (stato 503, o RETRY in un messaggio TAXII): è sovraccarico, in manutenzione, o il suo bilanciatore non ha server funzionanti alle spalle[[. Chiede di attendere: {retryAfter}]].',
    advice:
      "Nulla sull'ESA può rimediare. Attendere e ripetere il controllo; se persiste, inviare al fornitore del feed l'ora in UTC e il proprio indirizzo pubblico.",
  },
  'server-error': {
    title: 'Il server TAXII ha un errore interno',
    message:
      '{hostname} risponde con stato {status}: il server, o un gateway davanti a esso, non ha retto a questa richiesta.',
    advice:
      "Ripetere il controllo più tardi. Se persiste, inviare al fornitore del feed l'ora in UTC, il percorso e la raccolta; a volte un intervallo più breve riesce.",
  },
  'server-refused-request': {
    title: 'Il server rifiuta la richiesta',
    message:
      "{pollingPath} risponde con stato {status}. La richiesta porta nomi e valori delle intestazioni del client dell'ESA, e nessuna impostazione dell'ESA li cambia.",
    advice:
      'Inviare lo scambio al fornitore del feed e chiedere un servizio Poll che lo accetti. Anche un filtro davanti al server può rispondere così.',
  },
  'server-silent': {
    title: 'Il server riceve la richiesta e tace',
    message:
      '{hostname} non ha inviato altro[[ per {seconds} s]] (fase: {phase}). Il client documentato non pone limiti di tempo (dedotto): il polling resterebbe appeso e il successivo verrebbe registrato come "currently in a polling state".',
    advice: `Rivolgersi al fornitore del feed. Cause note sono una raccolta vuota o inattiva e un intervallo troppo ampio: provare un Time Span of Poll Segment più breve e un valore minore di Age of Threat Feeds in ${gui.manager}.`,
  },
  'server-closed': {
    title: 'Il server termina la connessione senza rispondere',
    message:
      '{hostname} ha accettato la richiesta e ha terminato la connessione prima che la risposta arrivasse ({how}).',
    advice:
      "Chiedere al gruppo firewall se un dispositivo interrompe le connessioni lunghe o ispezionate verso {hostname}; in caso contrario, inviare l'ora in UTC al fornitore del feed.",
  },
  'server-not-http': {
    title: 'Ciò che risponde sulla Polling Port non è HTTP',
    message:
      '{hostname} porta {port} invia qualcosa che non è HTTP[[: {saw}]]. Vi ascolta un altro servizio.',
    advice: `${gui.manager}: correggere Polling Port. Il fornitore del feed conosce quella giusta, di solito 443.`,
  },
  'rate-limited': {
    title: 'Il server limita la frequenza dei polling',
    message:
      "{hostname} risponde {status}: troppe richieste da queste credenziali o da questo indirizzo[[. Chiede di attendere: {retryAfter}]]. L'ESA interroga una finestra dopo l'altra e dopo un errore riprova.",
    advice: `${gui.manager}: aumentare Polling interval e allungare Time Span of Poll Segment, così che servano meno richieste. Se altri sistemi usano le stesse credenziali, chiederne di proprie al fornitore.`,
  },
  'blocked-by-filter': {
    title: 'Al posto del feed risponde un filtro lungo il percorso',
    message:
      'La risposta per {hostname} viene da un filtro web, un firewall o un captive portal: {evidence}. Il feed non è stato raggiunto.',
    advice:
      "Chiedere a chi gestisce il filtro di ammettere le richieste POST dall'indirizzo dell'ESA verso {hostname}, senza pagina di accesso e senza ispezione dei contenuti.",
  },
  'http-nonconforming': {
    title: "Il server viola le regole di HTTP, ma l'ESA lo tollera",
    message:
      'La risposta di {hostname} non è HTTP corretto ({breach}). Il client documentato la legge ugualmente (osservato).',
    advice:
      "Il polling funziona. Informare il fornitore del feed: un proxy lungo il percorso, o un motore più recente sull'ESA, può rifiutare risposte simili.",
  },
  'http-unreadable': {
    title: 'La risposta del server non è leggibile come HTTP',
    message:
      'La risposta di {hostname} viola le regole di HTTP al punto che non se ne può leggere nulla ({breach}).',
    advice:
      "Inviare al fornitore del feed il risultato salvato. Se in mezzo c'è un proxy o un filtro, provare senza: può essere quello ad alterare la risposta.",
  },
  'clock-skew': {
    title: "L'orologio locale e quello del server non concordano",
    message:
      "L'intestazione Date di {hostname} differisce dall'orologio di questa macchina di {seconds} s. Le finestre di un polling si ritagliano con l'orologio: se è sbagliato, gli indicatori più recenti sfuggono o il server rifiuta l'intervallo.",
    advice:
      "Controllare orologio e NTP su questa macchina e sull'ESA (Time Zone e Time Settings). Se entrambi sono corretti, informare il fornitore.",
  },
  'passed-on-later-attempt': {
    title: 'Il polling è riuscito solo a un tentativo successivo',
    message:
      "Il tentativo {attempt} su {of} è riuscito; il primo è finito con {code}. Anche l'ESA fa tre tentativi (documentato): il suo polling riuscirebbe, ma più tardi.",
    advice:
      'Ripetere il controllo in altre ore del giorno. Se accade spesso, informare il fornitore del feed di come fallisce il primo tentativo.',
  },
  unclassified: {
    title: 'Il polling è fallito in un modo che questo strumento non conosce',
    message:
      'I fatti non corrispondono ad alcun errore noto: {what}. Perciò nessun consiglio, piuttosto che uno sbagliato.',
    advice:
      'Si prega di segnalarlo con il risultato salvato da `--save FILE`; le credenziali ne sono escluse. `--verbose` mostra ciò che è stato visto.',
  },

  'slash-missing': {
    title: 'Al Polling Path manca la barra finale',
    message:
      "Il polling di {pollingPath} ha dato: {status}. Il polling di {working} ha dato: {result}. Di solito un server simile reindirizza alla forma con la barra, il client segue con un GET senza corpo (osservato) e un servizio Poll accetta solo POST. Il documento Cisco 220420 esige la barra alla voce '405' ma alla voce '400' mostra un percorso senza; conta ciò che fa questo server.",
    advice: `${gui.manager}: impostare Polling Path a {working}, con la barra finale.`,
  },
  'slash-extra': {
    title: 'Il Polling Path ha una barra finale di troppo',
    message:
      "Il polling di {pollingPath} ha dato: {status}. Il polling di {working} ha dato: {result}. Questo server confronta i percorsi alla lettera. Il documento Cisco 220420 consiglia la barra finale alla voce '405'; quella regola non vale per ogni server, e qui è dannosa.",
    advice: `${gui.manager}: impostare Polling Path a {working}, senza la barra finale.`,
  },

  'credentials-rejected': {
    title: 'Il server rifiuta le credenziali',
    message:
      'Nome utente e password sono stati inviati e la risposta è stata {answer}[[ (il server richiede {scheme})]]. Alcuni server lo segnalano come UNAUTHORIZED in un messaggio con stato 200 invece che con 401.',
    advice: `${gui.manager}: inserire di nuovo le credenziali, senza spazi alle estremità. Verificare con il fornitore quale dei due campi è la chiave API, e che l'account possa usare TAXII e non sia scaduto.`,
  },
  'credentials-missing': {
    title: 'Il server vuole credenziali e non ne sono configurate',
    message:
      'Nessuna credenziale è configurata e la risposta è stata {answer}[[ (il server richiede {scheme})]]. Il documento Cisco 220420 ammette una sorgente senza credenziali; questo server no.',
    advice: `${gui.manager}: impostare Configure User Credentials su Yes e inserire nome utente e password del feed.`,
  },
  'credentials-blank-password': {
    title: 'La password è vuota, quindi non viene inviata alcuna credenziale',
    message:
      "È configurato un nome utente senza password. Il client allora non invia l'intestazione Authorization (osservato) e il server vede una richiesta anonima. I fornitori che usano la chiave API come nome utente dicono spesso di lasciare vuota la password: sull'ESA non funziona.",
    advice: `${gui.manager}: inserire come password una parola qualsiasi se il fornitore la ignora, altrimenti quella vera.`,
  },
  'credentials-forbidden': {
    title: 'Le credenziali sono valide ma non danno accesso',
    message:
      "Il server risponde {answer}: sa chi chiede e rifiuta ugualmente. L'abbonamento, i permessi dell'account o l'indirizzo di origine non consentono questo polling.",
    advice:
      "Chiedere al fornitore del feed se questo account può interrogare questa raccolta via TAXII e se l'indirizzo pubblico dell'ESA debba stare in una lista di indirizzi ammessi.",
  },

  'collection-unknown': {
    title: 'Il server non ha una raccolta con questo nome',
    message:
      "{collection} non è nell'elenco delle raccolte che il server dà a queste credenziali[[; il nome più vicino è {nearest}]]. Secondo il documento Cisco 220420 NOT_FOUND significa un nome scritto bene e un problema del fornitore; questo elenco dice altro.",
    advice: `${gui.manager}: correggere Collection Name; conta ogni lettera, anche maiuscole e minuscole[[. Disponibili: {available}]]. Se il nome è giusto, chiedere al fornitore se l'abbonamento lo comprende.`,
  },
  'collection-not-found': {
    title: 'Il server non trova la raccolta',
    message:
      'Al polling di {collection} il server risponde NOT_FOUND[[: {message}]], e non si è potuto leggere un elenco di raccolte con cui confrontarla. Il documento Cisco 220420 considera giusto il nome e scaduta la raccolta; un nome scritto male, permessi mancanti o un altro servizio Poll danno lo stesso segno.',
    advice: `${gui.manager}: controllare Collection Name lettera per lettera, e il Polling Path. Poi chiedere al fornitore del feed se la raccolta esiste ancora e se queste credenziali possono leggerla.`,
  },
  'collection-refused': {
    title: 'La raccolta è in elenco, ma il polling non la trova',
    message:
      'Il server elenca {collection} per queste credenziali e al polling risponde ugualmente NOT_FOUND[[: {message}]]. Il nome è giusto. Ciò concorda con il sospetto del documento Cisco 220420, una raccolta scaduta presso il fornitore; un permesso di lettura mancante dà lo stesso segno.',
    advice:
      'Solo il fornitore del feed può rimediare: chiedere se {collection} è scaduta e se queste credenziali possono interrogarla a questo indirizzo.',
  },
  'collection-elsewhere': {
    title: 'La raccolta è servita a un altro Polling Path',
    message:
      'Il server elenca {collection}, ma presso {address}. Il nome è giusto e nulla è scaduto, benché per NOT_FOUND il documento Cisco 220420 sospetti questo; il servizio Poll interrogato non offre la raccolta.',
    advice: `${gui.manager}: impostare Polling Path a {pollingPath}, e Hostname, Polling Port e Use HTTPS come in {address}.`,
  },
  'collection-unavailable': {
    title: 'Il server segna la raccolta come non disponibile',
    message:
      'Il server conosce {collection} ma dice che non è disponibile per queste credenziali[[: {message}]]. In TAXII 1.1 significa: al momento nessun accesso.',
    advice:
      'Chiedere al fornitore del feed di abilitare la raccolta per questo account, oppure sceglierne una che `taxii-probe discover` mostra come disponibile.',
  },
  'collection-denied': {
    title: 'Il server nega il polling di questa raccolta',
    message:
      'Al polling di {collection} il server risponde DENIED[[: {message}]]. Le credenziali sono state accettate; per lo più la raccolta richiede una sottoscrizione.',
    advice:
      "Chiedere al fornitore del feed di permettere il polling di {collection} senza sottoscrizione TAXII: il modulo della sorgente dell'ESA non ha un campo per un ID di sottoscrizione.",
  },
  'collection-polling-unsupported': {
    title: 'Questa raccolta non si può interrogare',
    message:
      "Al polling di {collection} il server risponde POLLING_UNSUPPORTED[[: {message}]]. Il server la invia solo di propria iniziativa; l'ESA sa solo interrogare.",
    advice:
      'Chiedere al fornitore del feed una raccolta che si possa interrogare, o di abilitare il polling per questa.',
  },

  'xml-no-element': {
    title: 'Il server risponde al polling con un corpo vuoto',
    message:
      "Il polling dal {begin} al {end} ha ricevuto una risposta TAXII con il corpo vuoto, e nessuna finestra più breve fra quelle provate ha dato di più. Il documento Cisco 220420 cura questa riga di log con un intervallo di 3 o 4 giorni; qui la causa non è l'intervallo.",
    advice:
      "Inviare al fornitore del feed l'ora in UTC e la raccolta: un server TAXII deve rispondere a ogni polling con un messaggio, anche quando non c'è nulla da consegnare.",
  },
  'span-too-long': {
    title: 'Il polling chiede più giorni di quanti il server possa consegnare',
    message:
      'Chiedendo per volta questi giorni: {span} (dal {begin} al {end}), il server risponde con un corpo vuoto; con {working} consegna. È il caso che il documento Cisco 220420 descrive per Anomali, con finestre di oltre 5 giorni.',
    advice: `${gui.manager}: impostare Time Span of Poll Segment a {working} (giorni). Le richieste saranno di più, ciascuna per meno dati.`,
  },
  'surplus-part-empty': {
    title: "Alla richiesta dopo l'ultima parte il server risponde con il nulla",
    message:
      "La parte {lastPart} era l'ultima, ma il client continua a chiedere finché una parte è senza contenuto (osservato), e alla parte {part} la risposta è stata un corpo vuoto. Il polling fallisce dopo che tutto è stato consegnato. È probabilmente il segnale di fine dati che manca secondo il documento Cisco 220420.",
    advice: `${gui.manager}: abbreviare Time Span of Poll Segment (3 o 4 giorni) finché una risposta sta in una sola parte. In via definitiva il fornitore deve rispondere a una parte oltre l'ultima con una Poll_Response vuota.`,
  },
  'surplus-part-rejected': {
    title: "Il server respinge la richiesta dopo l'ultima parte",
    message:
      "La parte {lastPart} era l'ultima, ma il client continua a chiedere finché una parte è senza contenuto (osservato), e alla parte {part} la risposta è stata {answer}. TAXII 1.1 ammette quella risposta; il polling fallisce dopo che tutto è stato consegnato.",
    advice: `${gui.manager}: abbreviare Time Span of Poll Segment finché una risposta sta in una sola parte. Chiedere al fornitore di rispondere a una parte oltre l'ultima con una Poll_Response vuota.`,
  },
  'surplus-part-repeats': {
    title: "Dopo l'ultima parte il server ripete i contenuti senza fine",
    message:
      "La parte {lastPart} era l'ultima, eppure la parte {part} ha portato di nuovo gli stessi contenuti. Il client continua a chiedere finché una parte è senza contenuto (osservato): il polling non finisce mai.",
    advice: `${gui.manager}: abbreviare Time Span of Poll Segment finché una risposta sta in una sola parte. Il fornitore deve smettere di dare contenuti oltre l'ultima parte.`,
  },
  'fulfilment-failed': {
    title: 'Il server fallisce su una parte successiva della risposta',
    message:
      'La prima parte è arrivata e ne prometteva altre, ma il polling si è fermato alla parte {part} ({answer}). Fallisce per intero.',
    advice: `${gui.manager}: abbreviare Time Span of Poll Segment finché una risposta sta in una sola parte, e segnalare la parte che fallisce al fornitore del feed.`,
  },
  'segment-failed': {
    title: 'Il server fallisce su una finestra del polling',
    message:
      "Percorso, credenziali e raccolta sono accettati, ma alla finestra dal {begin} al {end} la risposta è stata {answer}. Il primo polling dell'ESA copre tutta la durata di Age of Threat Feeds (dedotto) e si ferma lì.",
    advice: `${gui.manager}: ridurre Age of Threat Feeds ai giorni che funzionano o abbreviare Time Span of Poll Segment, e segnalare la finestra al fornitore del feed.`,
  },
  'xml-undefined-entity': {
    title: "La risposta usa un'entità XML che nessuno ha dichiarato",
    message:
      'La risposta dal {begin} al {end} contiene &{entity};[[ nel blocco di contenuto {block}]], che XML non conosce. Il client dice allora "no element found", come per un corpo vuoto (osservato). Il documento Cisco 220420 abbrevia l\'intervallo; serve solo finché la finestra evita questo blocco.',
    advice:
      "Inviare al fornitore del feed l'entità, il blocco e la finestra: va scritta come carattere o dichiarata. Le entità HTML non sono XML.",
  },
  'xml-truncated': {
    title: 'La risposta si interrompe a metà',
    message:
      "La risposta dal {begin} al {end} è finita dopo {bytes} byte[[ su {announced} annunciati]], prima che l'XML fosse completo. L'ha tagliata il server, un proxy o un firewall.",
    advice: `Chiedere ai gruppi firewall e proxy se esistono limiti di dimensione e di durata. Nel frattempo abbreviare Time Span of Poll Segment in ${gui.manager}; se persiste, il fornitore deve esaminare il server.`,
  },
  'xml-malformed': {
    title: 'La risposta non è XML ben formato',
    message:
      'La risposta dal {begin} al {end} viola le regole di XML alla riga {line}, colonna {column}: {problem}.',
    advice:
      'Inviare al fornitore del feed il punto e la finestra. Un Time Span of Poll Segment più breve limita la perdita alla finestra che contiene il blocco difettoso.',
  },
  'body-not-decodable': {
    title: 'La compressione della risposta non si può decodificare',
    message:
      'La risposta dal {begin} al {end} dichiara la codifica {encoding}, ma i byte sono danneggiati o di un tipo che il client non decodifica (gestisce solo gzip, osservato).',
    advice:
      'Chiedere al fornitore del feed di inviare gzip o nessuna compressione, e verificare se un proxy lungo il percorso cambia la codifica.',
  },
  'reply-too-large': {
    title: 'La risposta è più grande di quanto questo controllo legga',
    message:
      "La risposta dal {begin} al {end} ha superato il limite di {bound} e non è stata letta oltre. Quanto accetti l'ESA non è noto; risposte molto grandi sono lente e si interrompono facilmente.",
    advice: `${gui.manager}: abbreviare Time Span of Poll Segment, così che ogni risposta diventi più piccola.`,
  },

  'content-empty': {
    title: 'Il polling funziona ma non porta nulla',
    message:
      "Il server non ha nulla in {collection} per il periodo interrogato (giorni: {days}). L'ESA non registra errori e non blocca nulla.",
    advice: `Chiedere al fornitore del feed se {collection} riceve ancora dati nuovi e a che cosa questo account deve iscriversi. Un valore maggiore di Age of Threat Feeds in ${gui.manager} mostra dati più vecchi.`,
  },
  'content-not-stix-1': {
    title: "Il feed consegna un formato che l'ESA non può leggere",
    message:
      "{collection} consegna {seen}. L'ESA legge STIX 1.1.1 e 1.2 (documentato per AsyncOS da 14.0 a 16.0) e in altro non trova osservabili.",
    advice:
      'Chiedere al fornitore del feed di consegnare questa raccolta come STIX 1.1.1 o 1.2, oppure una raccolta che lo sia.',
  },
  'content-no-observables': {
    title: "Il feed non consegna nulla che l'ESA possa usare",
    message:
      "I contenuti di {collection} (blocchi letti: {blocks}) non hanno indirizzi IP, domini, URL né hash di file. Sono i tipi che l'ESA cerca (documentato); non importerebbe nulla e non registrerebbe errori.",
    advice:
      "Chiedere al fornitore del feed una raccolta con indicatori di questi tipi; i soli rapporti e attori non servono all'ESA.",
  },
  'content-stale': {
    title: 'Da molto tempo il feed non porta nulla di nuovo',
    message:
      'I contenuti più recenti di {collection} sono del {newest} (giorni trascorsi: {days}). Il polling funziona, ma il feed potrebbe essere abbandonato.',
    advice: 'Chiedere al fornitore del feed se la raccolta è ancora curata e quale la sostituisce.',
  },

  'etf-service-disabled': {
    title: "Il servizio dei feed dell'ESA è spento o senza chiave valida",
    message:
      "L'ESA non ha nemmeno iniziato il polling[[ di {source}]]: il servizio External Threat Feeds è disattivato, oppure la sua chiave di funzionalità manca o è scaduta. La rete e il feed non c'entrano.",
    advice: `${gui.engine}: accettare l'EULA e attivare il servizio; controllare la chiave con featurekey. In un cluster le impostazioni devono esistere anche a livello di macchina (documentato).`,
  },
  'etf-already-polling': {
    title: 'Un polling di questa sorgente era ancora in corso',
    message:
      "L'ESA non ha avviato un altro polling[[ di {source}]], perché il precedente, o uno dei suoi tre tentativi, non era finito. Negli esempi pubblicati tre tentativi durano circa 4 minuti (dedotto).",
    advice:
      "Attendere cinque minuti e guardare le righe prima e dopo: lì si trova l'errore che ha causato i tentativi. Se la riga compare per ore, il polling è appeso: si vedano server-silent e surplus-part-repeats.",
  },
} satisfies CodeTexts;
