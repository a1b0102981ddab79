import { expect, it } from 'vitest';
import { matchTopic } from '../../src/diagnosis/match-topic.ts';
import { scenarios } from '../../src/lab/scenarios/index.ts';

it('leads from every reason of the lab that stands in the document to the section it stands in', () => {
  const inDocument = scenarios.filter(({ expect: { reason, symptom } }) => reason && symptom);
  const lost = inDocument.flatMap(({ id, expect: { reason, symptom } }) => {
    const topic = matchTopic(reason ?? '');
    return topic.kind === 'section' && topic.section === symptom ? [] : [`${id}: ${reason}`];
  });
  expect(inDocument.length).toBeGreaterThan(20);
  expect(lost).toEqual([]);
});
