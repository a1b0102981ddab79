interface KnownWording {
  readonly applies: (client: string, predicted: string) => boolean;
  readonly cause: string;
}

const withoutFile = (text: string): string =>
  text.replaceAll(/\((?:[^(),]*, )?line (\d+)\)/g, '(line $1)');
const withoutColumn = (text: string): string => text.replaceAll(/column \d+/g, 'column N');

/** Where the judge cannot speak as the appliance does, or where words depend on more than the reply. */
const knownWordings: readonly KnownWording[] = [
  {
    applies: (client, predicted) =>
      /\[SSL: \w+\] unexpected eof while reading/.test(client) &&
      predicted.includes('EOF occurred in violation of protocol'),
    cause: 'Python 2.7 on OpenSSL 3 misnames an end of file; the appliance has an older OpenSSL',
  },
  {
    applies: (client, predicted) => withoutFile(client) === withoutFile(predicted),
    cause: 'lxml names the working directory of the client in texts on gzipped replies',
  },
  {
    applies: (client, predicted) => withoutColumn(client) === withoutColumn(predicted),
    cause:
      'the column alone: libxml2 2.9.8 leaves the names of prefixed end tags uncounted, 2.9.14 counts them',
  },
];

/** Why two texts of one class differ, where that is known. */
export const causeOf = (client: string, predicted: string): string | null =>
  knownWordings.find(({ applies }) => applies(client, predicted))?.cause ?? null;
