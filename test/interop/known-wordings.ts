interface KnownWording {
  readonly applies: (client: string, predicted: string) => boolean;
  readonly cause: string;
}

const withoutFile = (text: string): string =>
  text.replaceAll(/\((?:[^(),]*, )?line (\d+)\)/g, '(line $1)');
const isCutXml = (text: string): boolean => /XML Parising Error: .*, column \d+/s.test(text);

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
    applies: (client, predicted) => client.trimEnd() === predicted.trimEnd(),
    cause:
      'a header folded onto a line of blanks: Python 3 keeps the blank behind the line end, we do not',
  },
  {
    applies: (client, predicted) => isCutXml(client) && isCutXml(predicted),
    cause:
      'a reset overtakes data: how much of the reply had arrived is another matter in each run',
  },
];

/** Why two texts of one class differ, where that is known. */
export const causeOf = (client: string, predicted: string): string | null =>
  knownWordings.find(({ applies }) => applies(client, predicted))?.cause ?? null;
