interface KnownWording {
  /** What the client says here. */
  readonly client: RegExp;
  readonly predicted: RegExp;
  readonly cause: string;
}

/** Where our judge cannot speak as the appliance does, and why. */
export const knownWordings: readonly KnownWording[] = [
  {
    client: /\[SSL: \w+\] unexpected eof while reading/,
    predicted: /EOF occurred in violation of protocol/,
    cause: 'Python 2.7 on OpenSSL 3 misnames an end of file; the appliance has an older OpenSSL',
  },
];

export const causeOf = (actual: string, predicted: string): string | null =>
  knownWordings.find((known) => known.client.test(actual) && known.predicted.test(predicted))
    ?.cause ?? null;
