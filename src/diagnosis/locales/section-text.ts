import type { DocumentSection } from '../../engine/code-info.ts';

export interface SectionText {
  /** What the log line means, as a heading. */
  readonly title: string;
  /** What the section covers, and where it is doubtful. */
  readonly meaning: string;
}

export type SectionTexts = Readonly<Record<DocumentSection, SectionText>>;
