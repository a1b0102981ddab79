/** `py27`: the documented engine (cabby 0.1.20 on Python 2.7); `py3`: cabby 0.1.23 on Python 3. */
export type Dialect = 'py27' | 'py3';

/** How well a statement about the ESA is founded. */
export type Basis = 'documented' | 'observed' | 'inferred';

/**
 * How the ESA's client would have ended on what we saw. `text` is `str()` of the exception, object
 * addresses as `0x…`.
 */
export type ClientOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /**
       * - `http-status` cabby HTTPError: the engine adds a phrase or fails on the code
       * - `xml` lxml's XMLSyntaxError
       * - `status-message` cabby UnsuccessfulStatusError
       * - `client` requests and cabby errors that the engine prints after "Taxii Error: "
       * - `leaked` ValueError, TypeError, KeyError, IOError, ProtocolError: the prefix is not known
       */
      readonly class: 'http-status' | 'xml' | 'status-message' | 'client' | 'leaked';
      readonly text: string;
      /** HTTP status, for `http-status`. */
      readonly status?: number;
      readonly basis: Basis;
    };
