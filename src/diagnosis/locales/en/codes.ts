import { gui } from '../../gui.ts';
import type { CodeTexts } from '../code-text.ts';

export const codes = {
  'config-invalid': {
    title: 'The source cannot be polled as it is written',
    message:
      'The configuration holds a value that no poll can be made from: {problem}. No packet was sent.',
    advice:
      'Correct that value and run the check again. `taxii-probe schema source` prints what is allowed.',
  },
  'config-path-discovery': {
    title: 'The Polling Path looks like a discovery or collections path',
    message:
      "{pollingPath} has the shape of an address that lists services or collections and delivers nothing. Cisco's document 220420 gives this as the usual cause of '400'; real servers also answer it with 200 and a FAILURE message.",
    advice: `${gui.manager}: enter the path of the Poll service as Polling Path. \`taxii-probe discover\` shows which one the server advertises.`,
  },
  'config-path-taxii-2': {
    title: 'The Polling Path looks like a TAXII 2 address',
    message:
      '{pollingPath} has the shape of a TAXII 2 address. The ESA polls TAXII 1.1 only (documented for AsyncOS 14.0 to 16.0), and the two do not understand each other.',
    advice: `Ask the feed's vendor for a TAXII 1.1 Poll service that delivers STIX 1.1.1 or 1.2, and enter its path as Polling Path under ${gui.manager}.`,
  },
  'config-path-no-leading-slash': {
    title: 'The Polling Path does not begin with a slash',
    message:
      'The client adds the slash to {pollingPath} by itself (observed). How the form of the ESA joins Hostname and Polling Path is not known, so do not rely on it.',
    advice: `${gui.manager}: write the Polling Path with its first slash, /{pollingPath}, as in Cisco's samples.`,
  },
  'config-path-blanks': {
    title: 'The Polling Path has a blank at its start or end',
    message:
      'The client does not trim the path (observed): the request asks for {wirePath}, and a server rarely knows a path with that in it. The usual answer is 404.',
    advice: `${gui.manager}: delete the blank in Polling Path. It often comes along when a path is pasted.`,
  },
  'config-https-on-port-80': {
    title: 'Use HTTPS is on, but the Polling Port is one for plain HTTP',
    message:
      'Polling Port is {port} while Use HTTPS is Yes. The scheme does not follow the port: the client begins TLS there (observed), and a plain HTTP server cannot answer that.',
    advice: `${gui.manager}: set Polling Port to 443, unless the vendor confirms that port {port} speaks TLS.`,
  },
  'config-http-on-port-443': {
    title: 'Use HTTPS is off, but the Polling Port is one for TLS',
    message:
      "Polling Port is {port} while Use HTTPS is No: the client sends plain HTTP there. nginx answers that with 400 (observed), other servers hang up. It is probably why Cisco's document 220420 mentions Use HTTPS under '400'.",
    advice: `${gui.manager}: set Use HTTPS to Yes.`,
  },
  'config-login-without-tls': {
    title: 'The login would travel unencrypted',
    message:
      'Credentials are configured while Use HTTPS is No. Basic authentication hides nothing: whoever sees the traffic reads the user name and the password.',
    advice: `${gui.manager}: set Use HTTPS to Yes and Polling Port to the TLS port of the vendor. If there is none, use a login that opens nothing else.`,
  },
  'config-login-not-ascii': {
    title: 'The login has characters outside ASCII',
    message:
      'The documented client handles such a login in one of two ways: it sends it as Latin-1, or it stops before sending anything (both observed). Which of the two happens on the ESA is not known.',
    advice: "Ask the feed's vendor for a user name and a password in plain ASCII.",
  },
  'config-feed-retired': {
    title: 'This public feed has been retired',
    message: '{feed} ({hostname}) is out of service since {since}[[, see {reference}]].',
    advice: `Remove the source under ${gui.manager}, or ask the vendor which TAXII 1.1 feed replaces it.`,
  },

  'dns-name-not-found': {
    title: 'DNS does not know the Hostname',
    message:
      'The resolver[[ {resolver}]] says that {hostname} does not exist (NXDOMAIN), so there is no address to connect to. The ESA asks its own DNS servers: an internal name may exist only there.',
    advice: `Check Hostname under ${gui.manager}: the bare name, without https://, port or path. If it is right, look it up from the ESA's CLI with nslookup.`,
  },
  'dns-no-address': {
    title: 'The Hostname exists in DNS but has no address',
    message:
      'The resolver[[ {resolver}]] knows {hostname} but has neither an A nor an AAAA record for it, so there is nothing to connect to.',
    advice:
      "Ask the feed's vendor which host name serves the TAXII 1.1 feed, or to publish its address. For a name of your own, ask whoever runs that zone.",
  },
  'dns-temporary-failure': {
    title: 'The DNS resolver could not answer',
    message:
      'The lookup of {hostname} ended with {answer}[[ at {resolver}]]. This says nothing about the name: the resolver failed, refused or was out of reach.',
    advice:
      'Ask the team that runs DNS why this resolver fails for {hostname}, and test the DNS servers of the ESA from its CLI with nslookup.',
  },
  'dns-timed-out': {
    title: 'The DNS resolver did not answer in time',
    message:
      'No answer for {hostname} came[[ from {resolver}]][[ within {seconds} s]]. Either the resolver is out of reach, or something drops DNS on the way.',
    advice:
      'Ask the network team whether DNS (UDP and TCP port 53) is open between this address and the resolver, and test the DNS servers of the ESA from its CLI with nslookup.',
  },
  'dns-sinkholed': {
    title: 'DNS gives a sinkhole address for the Hostname',
    message:
      '{hostname} resolves[[ at {resolver}]] to {address}, an address that DNS filters hand out for blocked names. A poll then reaches the filter instead of the feed.',
    advice:
      'Ask the team that runs the DNS filter to exempt {hostname} for the ESA, and compare with the answer of a resolver outside of the filter.',
  },

  'tcp-connection-timed-out': {
    title: 'Nobody answers on the Polling Port',
    message:
      'No connection to {hostname}[[ ({addresses})]] on port {port} came about[[ within {seconds} s]]: the SYN stayed unanswered. Something on the way drops the packets, or the host is down or does not admit this source address.',
    advice: `Ask the firewall team to let the ESA reach {hostname}[[ ({addresses})]] on TCP port {port}, and the vendor whether the ESA's public address must be on an allow-list. If the ESA must use a proxy, set it under ${gui.proxy}. A capture on the ESA (${gui.capture}) shows SYN packets without any answer.`,
  },
  'tcp-connection-refused': {
    title: 'The Polling Port refuses connections',
    message:
      '{hostname}[[ ({addresses})]] answers the SYN to port {port} with a reset: the host is there, but nothing listens on that port, or a firewall rejects the connection.',
    advice: `${gui.manager}: compare Polling Port with the vendor's (usually 443). If it is right, ask the firewall team whether a rule rejects port {port}, and the vendor whether the service runs.`,
  },
  'tcp-unreachable': {
    title: 'There is no route to the feed',
    message:
      'Connecting to {hostname}[[ ({addresses})]] on port {port} was answered by the network itself: {errno}. A route is missing, or a router or firewall rejects the traffic.',
    advice:
      'Ask the network team for the route from the ESA to {hostname}[[ ({addresses})]] and for rules that reject port {port}; give them the error as it stands.',
  },
  'tcp-reset': {
    title: 'The connection is cut as soon as it stands',
    message:
      '{hostname}[[ ({addresses})]] accepts the connection on port {port} and resets it before a byte was exchanged. This is typical of a firewall or load balancer that lets the handshake through and then objects.',
    advice:
      "Ask the firewall team for a rule or an intrusion prevention log entry about {hostname} port {port}; then ask the vendor whether the ESA's public address is admitted.",
  },
  'tcp-address-down': {
    title: 'Not every address of the feed can be reached',
    message:
      'The poll works over {used}, but no connection on port {port} came about with: {down}. The client goes through the addresses of {hostname} in order (observed), so a poll may be slow or depend on luck.',
    advice:
      "Tell the feed's vendor which address of {hostname} is down. If only your network cannot reach it, give the list to the firewall team.",
  },

  'proxy-unreachable': {
    title: 'The proxy cannot be reached',
    message:
      'No connection to the proxy {proxy} came about ({fate}), so the request never left for the feed.',
    advice: `Compare the proxy with the one under ${gui.proxy}. If they agree, ask the network team whether the proxy runs and admits the ESA's address.`,
  },
  'proxy-authentication-required': {
    title: 'The proxy asks for a login',
    message:
      'The proxy {proxy} answers 407[[ and asks for {scheme}]], and no login for it is configured. It passes nothing on without one.',
    advice: `Enter the user name and the password of the proxy under ${gui.proxy}, or ask the proxy's team to let the ESA pass without a login.`,
  },
  'proxy-login-rejected': {
    title: 'The proxy rejects its login',
    message: 'The proxy {proxy} answers 407[[ ({scheme})]] although a login for it was sent.',
    advice: `Correct the user name or the password of the proxy under ${gui.proxy}; ask the proxy's team whether the account is locked.`,
  },
  'proxy-scheme-unsupported': {
    title: 'The proxy wants a kind of login that the ESA cannot give',
    message:
      'The proxy {proxy} accepts only {scheme}. The client can log in to a proxy with Basic only (observed), so no user name and password will do.',
    advice:
      "Ask the proxy's team to admit the ESA's address without a login, or to offer Basic for it. Nothing on the ESA cures this.",
  },
  'proxy-refused': {
    title: 'The proxy forbids this target',
    message:
      'The proxy {proxy} refuses to connect to {target} and answers {status}. Its rules do not allow the host, the port or the ESA.',
    advice:
      "Ask the proxy's team to allow CONNECT to {target} from the ESA's address, without TLS inspection if possible.",
  },
  'proxy-bad-gateway': {
    title: 'The proxy cannot reach the feed',
    message:
      'The proxy {proxy} answers {status}: it accepts the request but gets no connection to {target} itself. DNS or the route of the proxy is at fault, or the feed is down.',
    advice:
      "Ask the proxy's team to resolve and reach {target} from the proxy; its own log says which of the two fails.",
  },
  'proxy-silent': {
    title: 'The proxy takes the request and stays silent',
    message:
      'The proxy {proxy} accepted the connection but did not answer the request for {target}[[ within {seconds} s]]. The documented client sets no time limit of its own (inferred), so a poll may hang.',
    advice:
      "Ask the proxy's team what happens to requests for {target}: often the proxy waits in vain for the feed, because a firewall behind it drops the packets.",
  },
  'proxy-closed': {
    title: 'The proxy hangs up without an answer',
    message: 'The proxy {proxy} closed the connection before it answered the request for {target}.',
    advice:
      "Ask the proxy's team for its log entry about {target} at this time. Some proxies hang up on clients that are not listed.",
  },
  'proxy-not-a-proxy': {
    title: 'What answers at the proxy address is no HTTP proxy',
    message:
      'What {proxy} sent back is not the answer of an HTTP proxy to CONNECT. Another service listens there, or it is a SOCKS or TLS port.',
    advice: `Correct the host and the port of the proxy: they must be those of an HTTP proxy, as under ${gui.proxy}.`,
  },

  'tls-unknown-authority': {
    title: "The certificate's authority is not on a trusted list",
    message:
      "{hostname} presents {subject}; its chain leads to {issuer}, and no certificate of the lists used ({lists}) vouches for that[[ ({verifyCode})]]. The log line is the same for every certificate fault; here the issuer is the cause, and the remedy of Cisco's document 220420 applies.",
    advice: `${gui.authorities}: enable it and upload the certificate of {issuer} as PEM. Get it from its owner, not only from the wire[[, and compare the fingerprint (SHA-256 {sha256}). \`taxii-probe check --save-ca FILE\` writes the file]].`,
  },
  'tls-incomplete-chain': {
    title: 'The server does not send its intermediate certificate',
    message:
      "{hostname} sends {subject} without the certificate of its issuer {issuer}, so the chain breaks off. Browsers fetch the missing piece[[ from {issuerUrl}]]; the ESA's client does not. Cisco's document 220420 knows only the import of a CA, but the fault is the server's.",
    advice: `Ask the feed's vendor to send the full chain, with the certificate of {issuer}. Until then, import that intermediate certificate under ${gui.authorities}; it helps only where its root is trusted.`,
  },
  'tls-self-signed': {
    title: 'The server presents a self-signed certificate',
    message:
      '{hostname} presents {subject}, which is signed by itself and is not on the lists used ({lists}). No authority vouches for it, so only the certificate itself can be trusted.',
    advice: `If the server is yours or its owner confirms the fingerprint[[ (SHA-256 {sha256})]], upload this certificate as PEM under ${gui.authorities}. From a public feed it is a warning sign: ask the vendor first.`,
  },
  'tls-expired': {
    title: "The server's certificate has expired",
    message:
      "{hostname} presents the certificate {subject}, issued by {issuer}; it was valid until {notAfter} (days since then: {days}). The log does not tell this from an unknown authority, and the import that Cisco's document 220420 advises does not help here.",
    advice:
      "The feed's vendor must renew the certificate; quote the serial number {serial}. Should the date look wrong to you, check the clock first.",
  },
  'tls-not-yet-valid': {
    title: "The server's certificate is not valid yet",
    message:
      "{hostname} presents the certificate {subject}, issued by {issuer}; it becomes valid on {notBefore}; the clock here says {now}. Importing a CA, as Cisco's document 220420 advises for this log line, does not help.",
    advice:
      "Check the clock and the NTP setting of the ESA. If they are right, the feed's vendor must replace the certificate with serial number {serial}.",
  },
  'tls-verify-failed': {
    title: "The server's certificate chain does not verify",
    message:
      "The certificate {subject} of {hostname}, issued by {issuer}, fails the check for another reason: {verifyCode}. The ESA's log line gives no reason at all, and an imported CA, the remedy of Cisco's document 220420, need not help.",
    advice:
      "Send the feed's vendor the word {verifyCode} and the chain as shown by the command below, and ask for a certificate that verifies.",
  },
  'tls-intercepted': {
    title: 'A device on the way inspects the TLS traffic',
    message:
      'The certificate for {hostname} comes from {issuer}, a private authority, and not from a public one: a proxy or firewall opens the connection. Without that authority on its lists (used here: {lists}) the ESA refuses the certificate.',
    advice: `Ask the firewall team to exempt {hostname} port {port} from TLS inspection for the ESA. Where that is not allowed, get the CA certificate of the inspecting device[[ (SHA-256 {sha256})]] and upload it under ${gui.authorities}.`,
  },
  'tls-name-mismatch': {
    title: 'The certificate is for another host name',
    message:
      'The certificate of the server is valid for {names}, not for {hostname}. The chain may be fine; the client still refuses, because it could be talking to anyone.',
    advice: `${gui.manager}: enter as Hostname the name that the vendor gives for the feed and that the certificate carries. If Hostname is right, ask the vendor for a certificate with that name. Importing a CA does not help.`,
  },
  'tls-ip-literal': {
    title: 'Hostname is an address, and the client accepts only names',
    message:
      'The certificate may well list the address {hostname}, but the documented client compares names only (observed) and refuses[[; the certificate is for {names}]].',
    advice: `${gui.manager}: enter a host name of the certificate as Hostname instead of the address.`,
  },
  'tls-protocol-version': {
    title: 'The server offers no TLS version that the ESA can use',
    message:
      '{hostname} port {port} accepts none of TLS 1.0 to 1.2[[; it offers {offered}]]. The client of the ESA is taken to end at TLS 1.2 (inferred).',
    advice:
      "Ask the feed's vendor to allow TLS 1.2 on port {port}. No setting of the ESA for TLS 1.3 is known to reach its feeds engine.",
  },
  'tls-handshake-failed': {
    title: 'The server breaks off the TLS handshake',
    message:
      '{hostname} port {port} ends the handshake[[ with the alert {alert}]]. The usual causes are no cipher in common or a demand for a client certificate.',
    advice:
      "Ask the feed's vendor which protocol versions and ciphers port {port} accepts, and whether it demands a client certificate. An inspecting firewall can cause this too.",
  },
  'tls-client-certificate-required': {
    title: 'The server demands a client certificate',
    message:
      'The server at {hostname} port {port} lets only clients in that present a certificate of their own. The source form of the ESA has no field for one (inferred from the public pages).',
    advice:
      "Ask the feed's vendor for an access with user name and password instead. With a client certificate the feed is out of reach for the ESA.",
  },
  'tls-plaintext-server': {
    title: 'The port speaks plain HTTP, not TLS',
    message:
      'Use HTTPS is Yes, but {hostname} port {port} does not answer with TLS[[; it sent {saw}]]. The wrong port was entered, or the server has no TLS there.',
    advice: `${gui.manager}: set Polling Port to the vendor's TLS port (usually 443). Only if the feed has none, set Use HTTPS to No; a login then travels unencrypted.`,
  },
  'tls-timed-out': {
    title: 'The connection stands, but the TLS handshake hangs',
    message:
      '{hostname} port {port} accepts the connection and then sends nothing[[ for {seconds} s]]. Often a firewall drops the larger packets of the handshake (path MTU) or inspects TLS without success.',
    advice: `Ask the firewall team about path MTU, ICMP "fragmentation needed" and TLS inspection towards {hostname}. A capture (${gui.capture}) shows the ClientHello without an answer.`,
  },
  'tls-reset': {
    title: 'The connection is reset during the TLS handshake',
    message:
      '{hostname} port {port} accepts the connection and resets it once the ClientHello names the host. A firewall that filters by host name does exactly this; the server itself rarely does.',
    advice:
      'Ask the firewall team for a rule against {hostname} (application control, URL or TLS filter) and for its log at the time of the check.',
  },
  'tls-closed': {
    title: 'The connection is closed during the TLS handshake',
    message:
      '{hostname} port {port} accepts the connection and closes it without a TLS alert. A filter on the way, or a server that does not serve TLS for this name, ends it.',
    advice:
      'Ask the firewall team whether {hostname} is filtered or TLS is inspected. If not, ask the vendor whether {hostname} is the right name and port {port} the right port.',
  },
  'tls-expires-soon': {
    title: "The server's certificate expires soon",
    message:
      'The certificate {subject} of {hostname}, issued by {issuer}, is valid until {notAfter} (days left: {days}). The poll works until then and fails afterwards.',
    advice: "Remind the feed's vendor before that date. Nothing has to be changed on the ESA.",
  },
  'tls-weak': {
    title: 'The TLS of the server is out of date',
    message:
      'The poll works, but {hostname} port {port} has a weak spot: {weakness}. A newer engine on the ESA may refuse it.',
    advice:
      "Ask the feed's vendor to bring TLS up to date (TLS 1.2, a key of 2048 bits or more, SHA-256).",
  },
  'tls-sent-chain-expired': {
    title: 'The server sends an expired certificate in its chain',
    message:
      'Beside a good chain, {hostname} sends {subject}, which ended {notAfter}. The check here passes without it; the older OpenSSL of the ESA may follow it and fail (inferred).',
    advice:
      "Ask the feed's vendor to take {subject} out of the chain that the server sends. If the ESA logs CERTIFICATE_VERIFY_FAILED although this check passes, this is the likely cause.",
  },

  'path-is-discovery': {
    title: 'The Polling Path is the discovery service',
    message:
      "{pollingPath} answers a discovery request; the poll itself it answers with {reply}. This is the cause that Cisco's document 220420 gives for '400'. Other servers answer the same mistake with 200 and a FAILURE message.",
    advice: `${gui.manager}: set Polling Path to the Poll service[[, advertised by this server as {advertised}]]. Copy it as advertised, with or without a final slash: the document shows it both ways.`,
  },
  'path-wrong-service': {
    title: 'The Polling Path belongs to another TAXII service',
    message:
      "{pollingPath} is a TAXII service of the kind {service} and does not take polls: it answers {reply}. Cisco's document 220420 files this under '400'.",
    advice: `${gui.manager}: set Polling Path to the address of the Poll service. \`taxii-probe discover\` lists the services of the server.`,
  },
  'path-bad-request': {
    title: 'The server refuses this poll as a bad request',
    message:
      "{pollingPath} answers the poll with 400, and no other service was found there[[; the body says: {body}]]. Cisco's document 220420 takes '400' for the path of another service only. Servers also refuse a correct path this way, for a collection, account or time range they do not like.",
    advice: `Check Collection Name and the login under ${gui.manager}, and try a shorter Time Span of Poll Segment. If that changes nothing, send the exchange to the feed's vendor.`,
  },
  'path-needs-https': {
    title: 'Plain HTTP was sent to a TLS port',
    message:
      "Use HTTPS is No, but {hostname} port {port} expects TLS and answers plain HTTP with 400. Cisco's document 220420 names Use HTTPS under '400' beside a wrong path; here the path is not to blame.",
    advice: `${gui.manager}: set Use HTTPS to Yes and keep Polling Port {port}.`,
  },
  'path-not-found': {
    title: 'The server does not know the Polling Path',
    message:
      "{pollingPath} is answered with {status}[[; {otherForm} does not work either]]. Cisco's document 220420 suspects the path and the collection; servers report an unknown collection as NOT_FOUND and hardly ever as {status}, so the path comes first.",
    advice: `${gui.manager}: correct Polling Path[[; the server advertises {advertised}]]. Mind upper and lower case. The vendor or \`taxii-probe discover\` can give the path.`,
  },
  'path-method-not-allowed': {
    title: 'The Polling Path does not take POST',
    message:
      "{pollingPath} answers the poll with 405[[ and allows {allow}]]. Cisco's document 220420 blames a missing final slash for '405'; the other form was tried here and does not work either.",
    advice: `${gui.manager}: correct Polling Path: this one is a web page or another interface. The vendor or \`taxii-probe discover\` can give the path of the Poll service.`,
  },
  'path-is-taxii-2': {
    title: 'The server speaks TAXII 2, which the ESA cannot poll',
    message:
      'The answer at {pollingPath} is TAXII 2: {evidence}. The ESA polls TAXII 1.1 with STIX 1.1.1 or 1.2 (documented for AsyncOS 14.0 to 16.0); the two versions share nothing but the name.',
    advice:
      "Ask the feed's vendor for a TAXII 1.1 address. If there is none, a gateway that offers TAXII 1.1 must stand between the feed and the ESA.",
  },
  'path-redirected': {
    title: 'The server redirects the poll to another place',
    message:
      '{pollingPath} is redirected with {status} to {location}. The client repeats the POST on 307 and 308, but turns it into a GET without a body on 301, 302 and 303 (observed), which no Poll service takes[[. Here it led to: {then}]].',
    advice: `${gui.manager}: enter the place itself, {location}, split over Use HTTPS, Hostname, Polling Port and Polling Path. First make sure that it is the vendor's.`,
  },
  'path-redirect-loop': {
    title: 'The server redirects in circles',
    message:
      'The request for {pollingPath} was redirected again and again (redirects followed: {hops}) and never arrived. The client gives up after 30 (observed).',
    advice:
      "Tell the feed's vendor. The usual cause is a web server that sends HTTP to HTTPS while the load balancer before it talks HTTP to it.",
  },
  'not-taxii': {
    title: 'The answer does not come from a TAXII server',
    message:
      '{pollingPath} answers with status {status}[[, {contentType}]] but without the TAXII header[[; it begins: {body}]]. A web page, a login form or a filter answers there. The client stops at the missing header, whatever the body says (observed).',
    advice: `Check Hostname and Polling Path under ${gui.manager}. If they are right and the page is not the vendor's, show it to the firewall or proxy team: it may be theirs.`,
  },
  'taxii-version-mismatch': {
    title: 'The server answers in another TAXII version',
    message:
      'The answer at {pollingPath} is in version {version}; the ESA asks for TAXII 1.1 over XML and reads nothing else.',
    advice:
      "Ask the feed's vendor for the address of the TAXII 1.1 binding. Some servers have one address per version.",
  },
  'taxii-unexpected-message': {
    title: 'The server answers the poll with the wrong kind of message',
    message:
      'A Poll_Response is due at {pollingPath}, but the server sent {message}. The client cannot read items from it and fails.',
    advice:
      "If the message is a discovery or collection answer, correct Polling Path; `taxii-probe discover` shows the Poll service. Otherwise report it to the feed's vendor: TAXII 1.1 does not allow this answer.",
  },
  'taxii-invalid-message': {
    title: 'The TAXII message of the server is incomplete',
    message:
      'The XML from {pollingPath} is well formed, but it is not a valid TAXII 1.1 message: {problem}. The client refuses it.',
    advice:
      "Send the feed's vendor this sentence and the saved result; `taxii-probe validate` shows further breaches.",
  },
  'taxii-bad-message': {
    title: 'The server could not make sense of the poll request',
    message:
      '{pollingPath} answers BAD_MESSAGE[[: {message}]]. The request is the one that the client of the ESA sends; after a redirect it arrives without its body, which looks the same to the server.',
    advice:
      "If a redirect precedes it, enter its target as Polling Path. Otherwise send the exchange to the feed's vendor and ask which part of it is not accepted.",
  },
  'taxii-failure': {
    title: 'The server reports a failure of its own',
    message: 'The poll reached {pollingPath} and was answered with {statusType}[[: {message}]].',
    advice:
      "Poll again later. If it stays, send the feed's vendor the message, the time in UTC and the message_id of the request. Where the text says that the service does not take this message, correct Polling Path.",
  },
  'taxii-unsupported': {
    title: 'The server does not support what the poll asks for',
    message:
      '{pollingPath} answers {statusType}[[: {message}]]. The ESA asks for TAXII 1.1 over XML, without a query, and has no setting to ask for anything else.',
    advice:
      "Ask the feed's vendor for a Poll service with the XML binding of TAXII 1.1 and content in STIX 1.1.1 or 1.2.",
  },
  'taxii-pending': {
    title: 'The server wants to deliver later, which the ESA cannot await',
    message:
      '{pollingPath} answers PENDING[[: {message}]], although the request says that an answer at a later time is not acceptable. TAXII 1.1 forbids this, and the client takes it as a failure.',
    advice: `Ask the feed's vendor to answer polls at once. A shorter Time Span of Poll Segment under ${gui.manager} asks for less at a time and may avoid it.`,
  },
  'server-unavailable': {
    title: 'The TAXII server is unavailable',
    message:
      '{hostname} cannot serve polls at present (status 503, or RETRY in a TAXII message): it is overloaded, under maintenance, or its load balancer has no working server behind it[[. It asks to wait: {retryAfter}]].',
    advice:
      "Nothing on the ESA cures this. Wait and check again; if it stays, send the feed's vendor the time in UTC and your public address.",
  },
  'server-error': {
    title: 'The TAXII server fails with an internal error',
    message:
      '{hostname} answers with status {status}: the server, or a gateway in front of it, broke down over this request.',
    advice:
      "Check again later. If it stays, send the feed's vendor the time in UTC, the path and the collection; a shorter time span sometimes gets through.",
  },
  'server-refused-request': {
    title: 'The server refuses the request',
    message:
      "{pollingPath} answers with status {status}. The request carries the header names and values of the ESA's client, and no setting of the ESA changes them.",
    advice:
      "Send the exchange to the feed's vendor and ask for a Poll service that accepts it. A filter in front of the server can also answer this way.",
  },
  'server-silent': {
    title: 'The server takes the request and stays silent',
    message:
      '{hostname} sent nothing more[[ for {seconds} s]] (phase: {phase}). The documented client sets no time limit (inferred): the poll would hang, and the next one would be logged as "currently in a polling state".',
    advice: `Ask the feed's vendor. Known causes are an empty or inactive collection and a range that is too large: try a shorter Time Span of Poll Segment and a smaller Age of Threat Feeds under ${gui.manager}.`,
  },
  'server-closed': {
    title: 'The server ends the connection without an answer',
    message:
      '{hostname} accepted the request and ended the connection before its answer was there ({how}).',
    advice:
      "Ask the firewall team whether a device cuts long or inspected connections to {hostname}; if not, send the time in UTC to the feed's vendor.",
  },
  'server-not-http': {
    title: 'What answers on the Polling Port is not HTTP',
    message:
      '{hostname} port {port} sends something that is not HTTP[[: {saw}]]. Another service listens there.',
    advice: `${gui.manager}: correct Polling Port. The feed's vendor knows the right one, usually 443.`,
  },
  'rate-limited': {
    title: 'The server limits how often it may be polled',
    message:
      '{hostname} answers {status}: too many requests from this login or address[[. It asks to wait: {retryAfter}]]. The ESA polls one window after the other, and after a failure it tries again.',
    advice: `${gui.manager}: lengthen Polling interval, and lengthen Time Span of Poll Segment so that fewer requests are needed. If other systems use the same login, ask the vendor for one of your own.`,
  },
  'blocked-by-filter': {
    title: 'A filter on the way answers instead of the feed',
    message:
      'The answer for {hostname} comes from a web filter, a firewall or a captive portal: {evidence}. The feed itself was not reached.',
    advice:
      "Ask the team that runs the filter to allow POST requests from the ESA's address to {hostname}, without a login page and without content inspection.",
  },
  'http-nonconforming': {
    title: 'The server breaks the rules of HTTP, and the ESA tolerates it',
    message:
      'The answer of {hostname} is not correct HTTP ({breach}). The documented client reads it all the same (observed).',
    advice:
      "The poll works. Tell the feed's vendor: a proxy on the way, or a newer engine on the ESA, may refuse such answers.",
  },
  'http-unreadable': {
    title: 'The answer of the server cannot be read as HTTP',
    message:
      'The answer of {hostname} breaks the rules of HTTP so far that nothing can be read from it ({breach}).',
    advice:
      "Send the feed's vendor the saved result. If a proxy or filter stands in between, check without it: it may be the one that garbles the answer.",
  },
  'clock-skew': {
    title: 'The clock here and the clock of the server disagree',
    message:
      'The Date header of {hostname} differs from the clock of this machine by {seconds} s. The windows of a poll are cut by the clock: with a wrong one, the newest indicators are missed or the server refuses the range.',
    advice:
      'Check the clock and NTP on this machine and on the ESA (Time Zone and Time Settings). If both are right, tell the vendor.',
  },
  'passed-on-later-attempt': {
    title: 'The poll succeeded only at a later attempt',
    message:
      'Attempt {attempt} of {of} succeeded; the first one ended with {code}. The ESA makes three attempts as well (documented), so its poll would succeed too, but later.',
    advice:
      "Run the check again at other times of the day. If it happens often, tell the feed's vendor how the first attempt failed.",
  },
  unclassified: {
    title: 'The poll failed in a way that this tool does not know',
    message:
      'The facts do not fit any known fault: {what}. So no advice is given rather than a wrong one.',
    advice:
      'Please report it with the result saved by `--save FILE`; logins are removed from it. `--verbose` shows what was seen.',
  },

  'slash-missing': {
    title: 'The Polling Path lacks its final slash',
    message:
      "The poll of {pollingPath} got: {status}. The poll of {working} got: {result}. Most such servers redirect to the slash, the client follows with a GET without a body (observed), and a Poll service takes only POST. Cisco's document 220420 demands the slash under '405' but shows a path without it under '400'; what counts is this server.",
    advice: `${gui.manager}: set Polling Path to {working}, with the final slash.`,
  },
  'slash-extra': {
    title: 'The Polling Path has a final slash too many',
    message:
      "The poll of {pollingPath} got: {status}. The poll of {working} got: {result}. This server compares paths to the letter. Cisco's document 220420 advises a final slash under '405'; that rule does not hold for every server, and here it does harm.",
    advice: `${gui.manager}: set Polling Path to {working}, without the final slash.`,
  },

  'credentials-rejected': {
    title: 'The server rejects the login',
    message:
      'A user name and a password were sent, and the answer was {answer}[[ (the server asks for {scheme})]]. Some servers report this as UNAUTHORIZED in a message with status 200 instead of 401.',
    advice: `${gui.manager}: enter the credentials again, without a blank at either end. Check with the vendor which of the two the API key is, and whether the account may use TAXII and has not expired.`,
  },
  'credentials-missing': {
    title: 'The server wants a login and none is configured',
    message:
      "No credentials are configured, and the answer was {answer}[[ (the server asks for {scheme})]]. Cisco's document 220420 allows a source without credentials; this server does not.",
    advice: `${gui.manager}: set Configure User Credentials to Yes and enter the user name and password of the feed.`,
  },
  'credentials-blank-password': {
    title: 'The password is blank, so no login is sent at all',
    message:
      'A user name is configured without a password. The client then sends no Authorization header (observed), and the server sees an anonymous request. Vendors whose API key is the user name often tell you to leave the password blank: on the ESA that fails.',
    advice: `${gui.manager}: enter any word as password if the vendor ignores it, or else the real one.`,
  },
  'credentials-forbidden': {
    title: 'The login is valid but has no access',
    message:
      'The server answers {answer}: it knows who asks and refuses all the same. The subscription, the permissions of the account or the source address do not allow this poll.',
    advice:
      "Ask the feed's vendor whether this account may poll this collection over TAXII, and whether the ESA's public address must be on an allow-list.",
  },

  'collection-unknown': {
    title: 'The server has no collection of this name',
    message:
      "{collection} is not in the list of collections that the server gives to this login[[; the nearest name is {nearest}]]. Cisco's document 220420 says that NOT_FOUND means a name typed right and a fault at the vendor; this list says otherwise.",
    advice: `${gui.manager}: correct Collection Name; every letter counts, upper and lower case too[[. Available: {available}]]. If the name is right, ask the vendor whether the subscription covers it.`,
  },
  'collection-not-found': {
    title: 'The server does not find the collection',
    message:
      "The poll for {collection} is answered with NOT_FOUND[[: {message}]], and no list of collections could be read to compare with. Cisco's document 220420 takes the name to be right and the collection expired; a mistyped name, missing rights or another Poll service look the same.",
    advice: `${gui.manager}: check Collection Name letter by letter, and the Polling Path. Then ask the feed's vendor whether the collection still exists and this login may read it.`,
  },
  'collection-refused': {
    title: 'The collection is listed, yet the poll does not find it',
    message:
      "The server lists {collection} for this login and still answers the poll with NOT_FOUND[[: {message}]]. The name is right. This fits what Cisco's document 220420 suspects, a collection that expired at the vendor; missing read permission looks the same.",
    advice:
      "Only the feed's vendor can cure this: ask whether {collection} has expired, and whether this login may poll it at this address.",
  },
  'collection-elsewhere': {
    title: 'The collection is served at another Polling Path',
    message:
      "The server lists {collection}, but at {address}. The name is right and nothing has expired, although Cisco's document 220420 suspects that for NOT_FOUND; the Poll service asked does not carry the collection.",
    advice: `${gui.manager}: set Polling Path to {pollingPath}, and Hostname, Polling Port and Use HTTPS as in {address}.`,
  },
  'collection-unavailable': {
    title: 'The server marks the collection as not available',
    message:
      'The server knows {collection} but says that it is not available to this login[[: {message}]]. In TAXII 1.1 this means no access at present.',
    advice:
      "Ask the feed's vendor to enable the collection for this account, or choose one that `taxii-probe discover` shows as available.",
  },
  'collection-denied': {
    title: 'The server denies the poll of this collection',
    message:
      'The poll for {collection} is answered with DENIED[[: {message}]]. The login was accepted; most often the collection asks for a subscription.',
    advice:
      "Ask the feed's vendor to allow polls of {collection} without a TAXII subscription: the source form of the ESA has no field for a subscription ID.",
  },
  'collection-polling-unsupported': {
    title: 'This collection cannot be polled',
    message:
      'The poll for {collection} is answered with POLLING_UNSUPPORTED[[: {message}]]. The server only pushes this collection; the ESA can only poll.',
    advice:
      "Ask the feed's vendor for a collection that can be polled, or to enable polling for this one.",
  },

  'xml-no-element': {
    title: 'The server answers the poll with an empty body',
    message:
      "The poll from {begin} to {end} got a TAXII answer with an empty body, and no shorter window that was tried got more. Cisco's document 220420 cures this log line with a span of 3 to 4 days; here the span is not the cause.",
    advice:
      "Send the feed's vendor the time in UTC and the collection: a TAXII server must answer every poll with a message, even when there is nothing to deliver.",
  },
  'span-too-long': {
    title: 'The poll asks for more days than the server can deliver',
    message:
      "With {span} days per request (from {begin} to {end}) the server answers with an empty body; with {working} days it delivers. This is the case that Cisco's document 220420 describes for Anomali, with windows of more than 5 days.",
    advice: `${gui.manager}: set Time Span of Poll Segment to {working} days. More requests are made, each for less.`,
  },
  'surplus-part-empty': {
    title: 'The server answers the request after the last part with nothing',
    message:
      "Part {lastPart} was the last, but the client asks on until a part has no content (observed), and part {part} was answered with an empty body. The poll fails after everything was delivered. It is probably the missing end-of-data flag of Cisco's document 220420.",
    advice: `${gui.manager}: shorten Time Span of Poll Segment (3 to 4 days) until an answer fits into one part. For good, the vendor must answer a part beyond the last with an empty Poll_Response.`,
  },
  'surplus-part-rejected': {
    title: 'The server rejects the request after the last part',
    message:
      'Part {lastPart} was the last, but the client asks on until a part has no content (observed), and part {part} was answered with {answer}. TAXII 1.1 allows that answer; the poll fails on it after everything was delivered.',
    advice: `${gui.manager}: shorten Time Span of Poll Segment until an answer fits into one part. Ask the vendor to answer a part beyond the last with an empty Poll_Response.`,
  },
  'surplus-part-repeats': {
    title: 'The server repeats content after the last part without end',
    message:
      'Part {lastPart} was the last, yet part {part} brought the same content again. The client asks on until a part has no content (observed), so the poll never ends.',
    advice: `${gui.manager}: shorten Time Span of Poll Segment until an answer fits into one part. The vendor must stop answering parts beyond the last with content.`,
  },
  'fulfilment-failed': {
    title: 'The server fails on a later part of the answer',
    message:
      'The first part arrived and promised more, but the poll ended at part {part} ({answer}). It fails as a whole.',
    advice: `${gui.manager}: shorten Time Span of Poll Segment until an answer fits into one part, and report the failing part to the feed's vendor.`,
  },
  'segment-failed': {
    title: 'The server fails on one window of the poll',
    message:
      'Path, login and collection are accepted, but the window from {begin} to {end} was answered with {answer}. The first poll of the ESA covers the whole Age of Threat Feeds (inferred) and ends there.',
    advice: `${gui.manager}: reduce Age of Threat Feeds to the days that work, or shorten Time Span of Poll Segment, and report the window to the feed's vendor.`,
  },
  'xml-undefined-entity': {
    title: 'The reply uses an XML entity that nobody declared',
    message:
      'The reply for {begin} to {end} contains &{entity};[[ in content block {block}]], which XML does not know. The client says "no element found" then, the same as for an empty body (observed). Cisco\'s document 220420 shortens the time span; that only helps while the window misses this block.',
    advice:
      "Send the feed's vendor the entity, the block and the window: it must be written as a character or declared. HTML entities are not XML.",
  },
  'xml-truncated': {
    title: 'The reply breaks off in the middle',
    message:
      'The reply for {begin} to {end} ended after {bytes} bytes[[ of {announced} announced]], before the XML was complete. The server, a proxy or a firewall cut it.',
    advice: `Ask the firewall and proxy teams about limits for size and duration. Until then, shorten Time Span of Poll Segment under ${gui.manager}; if it stays, the vendor must look at the server.`,
  },
  'xml-malformed': {
    title: 'The reply is not well-formed XML',
    message:
      'The reply for {begin} to {end} breaks the rules of XML at line {line}, column {column}: {problem}.',
    advice:
      "Send the feed's vendor the place and the window. A shorter Time Span of Poll Segment limits the loss to the window that holds the faulty block.",
  },
  'body-not-decodable': {
    title: 'The compression of the reply cannot be undone',
    message:
      'The reply for {begin} to {end} claims the encoding {encoding}, but the bytes are damaged or of a kind that the client does not decode (it handles gzip only, observed).',
    advice:
      "Ask the feed's vendor to send gzip or no compression, and check whether a proxy on the way changes the encoding.",
  },
  'reply-too-large': {
    title: 'The reply is larger than this check reads',
    message:
      'The reply for {begin} to {end} passed the bound of {bound} and was not read further. It is not known how much the ESA takes; very large answers are slow and break easily.',
    advice: `${gui.manager}: shorten Time Span of Poll Segment so that each answer becomes smaller.`,
  },

  'content-empty': {
    title: 'The poll works but brings nothing',
    message:
      'The server has nothing in {collection} for the age polled (days: {days}). The ESA logs no error and blocks nothing.',
    advice: `Ask the feed's vendor whether {collection} still gets new data and what this account must subscribe to. A larger Age of Threat Feeds under ${gui.manager} shows older data.`,
  },
  'content-not-stix-1': {
    title: 'The feed delivers a format that the ESA cannot read',
    message:
      '{collection} delivers {seen}. The ESA reads STIX 1.1.1 and 1.2 (documented for AsyncOS 14.0 to 16.0) and finds no observables in anything else.',
    advice:
      "Ask the feed's vendor to deliver this collection as STIX 1.1.1 or 1.2, or for one that does.",
  },
  'content-no-observables': {
    title: 'The feed delivers nothing that the ESA can use',
    message:
      'The content of {collection} (blocks read: {blocks}) has no IP address, domain, URL or file hash. These are the kinds that the ESA looks for (documented); it would import nothing and log no error.',
    advice:
      "Ask the feed's vendor for a collection with indicators of these kinds; reports and actors alone are of no use to the ESA.",
  },
  'content-stale': {
    title: 'The feed has brought nothing new for a long time',
    message:
      'The newest content of {collection} is from {newest} (days ago: {days}). The poll works, but the feed may have been abandoned.',
    advice:
      "Ask the feed's vendor whether the collection is still maintained, and which one follows it.",
  },

  'etf-service-disabled': {
    title: 'The feeds service of the ESA is off or has no valid key',
    message:
      'The ESA did not even begin the poll[[ of {source}]]: the External Threat Feeds service is disabled, or its feature key is missing or expired. The network and the feed are not involved.',
    advice: `${gui.engine}: accept the EULA and enable the service; check the key with featurekey. In a cluster, the settings must also exist at machine level (documented).`,
  },
  'etf-already-polling': {
    title: 'A poll of this source was still running',
    message:
      'The ESA did not start another poll[[ of {source}]], because the last one, or one of its three attempts, had not ended. In the published samples three attempts take about 4 minutes (inferred).',
    advice:
      'Wait five minutes and look at the lines before and after: the failure that caused the attempts is there. If the line appears for hours, the poll hangs: see server-silent and surplus-part-repeats.',
  },
} satisfies CodeTexts;
