import { Argument, type Command } from 'commander';
import { print } from '../write.ts';

export const registerSchema = (program: Command): void => {
  program
    .command('schema')
    .summary('prints a JSON Schema: of the result or of the source file')
    .description(
      'Prints the JSON Schema (2020-12) of what --format json prints, or of the source file.',
    )
    .addArgument(new Argument('<document>', 'which one').choices(['result', 'source']))
    .addHelpText('before', examples)
    .action(async (name: 'result' | 'source') => {
      await print(process.stdout, `${JSON.stringify(await schemas[name](), null, 2)}\n`);
    });
};

const examples = `Examples:
  taxii-probe schema result > result.schema.json
  taxii-probe schema source > source.schema.json
`;

const schemas = {
  result: async (): Promise<object> =>
    (await import('../../report/result-schema.ts')).resultJsonSchema(),
  source: async (): Promise<object> =>
    (await import('../../source/json-schema.ts')).sourceJsonSchema(),
};
