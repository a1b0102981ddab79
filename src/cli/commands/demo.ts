import type { Command } from 'commander';
import type { Locale } from '../../engine/result.ts';
import { localeOption } from '../locale-option.ts';

export const registerDemo = (program: Command): void => {
  program
    .command('demo')
    .summary('a guided run: one fault per section of the document, on loopback')
    .description(
      'Starts a feed on loopback, checks it once healthy and once per documented failure,\nand ends by itself. Nothing leaves this machine.',
    )
    .addOption(localeOption())
    .action(async ({ locale }: { locale: Locale }) => {
      const { runDemoCommand } = await import('../demo/run-demo-command.ts');
      process.exitCode = await runDemoCommand(locale);
    });
};
