import type { DocumentSection } from '../../engine/code-info.ts';
import type { Answer } from '../rule.ts';
import type { Expectation, Scenario } from '../scenario.ts';

/** Polls get this answer; other messages go to the sound server behind. */
export const pollReply = (
  id: string,
  title: string,
  expect: Expectation,
  answer: Answer,
  section: DocumentSection | null = null,
): Scenario => ({
  id,
  title,
  section,
  expect,
  rules: [{ when: { message: 'Poll_Request' }, answer }],
});
