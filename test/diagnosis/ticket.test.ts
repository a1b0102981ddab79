import { expect, it } from 'vitest';
import { localeTexts } from '../../src/diagnosis/locales/index.ts';
import { ticket } from '../../src/diagnosis/ticket.ts';

const texts = await localeTexts('en');

it('fills what is known, leaves out what is not, and marks what the reader must add', () => {
  const text = ticket(
    'network-team',
    { hostname: 'feeds.example.com', port: '443', seen: 'SYN unanswered' },
    texts,
  );
  expect(text).toContain('feeds.example.com, TCP port 443');
  expect(text).toContain('SYN unanswered');
  expect(text).toContain('host feeds.example.com and port 443');
  expect(text).toContain('<sourceAddress>');
  expect(text).not.toContain('Proxy');
  expect(text).not.toMatch(/\{\w+\}|\[\[|\n\n/);
});

it('gives the vendor a request that can be repeated, without the login', () => {
  const facts = {
    url: 'https://feeds.example.com/poll/',
    collection: 'c',
    begin: '2026-11-01T00:00:00Z',
    end: '2026-11-02T00:00:00Z',
  };
  const text = ticket('feed-vendor', facts, texts);
  expect(text).toContain("'https://feeds.example.com/poll/'");
  expect(text).toContain('collection_name="c"');
  expect(text).toContain('<user>:<password>');
});
