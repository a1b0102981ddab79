import type { LeafOptions } from './pki.ts';

/** How the listener greets; everything absent is sound. */
export interface TlsSetting {
  readonly leaf?: LeafOptions;
  /** Certificates in the server's flight; default `chain`: leaf and intermediate. */
  readonly sends?: 'chain' | 'leaf' | 'chain-and-root' | 'chain-and-expired-extra';
  /** What the source's custom list holds; default the root that signed. */
  readonly trusts?: 'root' | 'leaf' | 'stranger' | 'nothing';
  readonly minVersion?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';
  readonly maxVersion?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';
  /** OpenSSL cipher string; `@SECLEVEL=0` is needed for weak keys and old versions. */
  readonly ciphers?: string;
  /** `demanded`: the handshake fails without; `asked`: it completes, as nginx does. */
  readonly clientCertificate?: 'demanded' | 'asked';
  /** Without SNI the server shows a certificate for another name. */
  readonly needsSni?: boolean;
  /** Plain HTTP on this port gets nginx's 400 page, or an RST, instead of a close without a byte. */
  readonly plainHttp?: 'answered' | 'reset';
}
