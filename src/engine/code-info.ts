export type Severity = 'error' | 'warning' | 'info';

/** Sections of Cisco document 220420, by the short names that the contract gives them. */
export const documentSections = [
  'service-disabled',
  'errno-110',
  '400',
  '401',
  '404',
  '405',
  '503',
  'not-found',
  'certificate-verify-failed',
  'xml-no-element',
  'errno-111',
  'polling-state',
] as const;

export type DocumentSection = (typeof documentSections)[number];

/** Who can cure the fault. */
export type Actor = 'esa-administrator' | 'network-team' | 'feed-vendor' | 'nobody';

/**
 * What is language-independent about a code. The sentences are in src/diagnosis/locales; `args` names
 * every placeholder that they may use.
 */
export interface CodeInfo {
  /** Severity when a stage does not say otherwise. */
  readonly severity: Severity;
  /** Section of Cisco's document that owns the cause; `null` where the document is silent. */
  readonly document: DocumentSection | null;
  readonly args: readonly string[];
  readonly actor: Actor;
  /** Dotted path in the source file that cures it, where one does. */
  readonly field?: string;
  /** Commands to run or paste, with the same placeholders as the texts. Never translated. */
  readonly commands?: readonly string[];
  /** Where the field's own authority describes it. */
  readonly link?: string;
}

export type CodeTable = Readonly<Record<string, CodeInfo>>;
