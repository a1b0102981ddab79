/** `gap`: between lines that may belong together; `break`: a command, whatever was before it is over. */
export type LineClass = 'gap' | 'break' | 'text';

const gap = /^\s*(?:|<#root>|`{3,}\w*|~{3,}|Press Ctrl-C to stop\.?|-{3,}|={3,}|\^C)\s*$/i;

/** `(Machine esa03.example) (SERVICE)> tail threatfeeds`, `esa.example> grep "x" threatfeeds`. */
const prompt = /^\s*(?:\([^()]*\)\s*)*(?:\([^()]*\)|[\w.-]+)\s*>\s*(?:$|[a-z]\w*(?:\s|$))/i;

export const lineClass = (line: string): LineClass =>
  gap.test(line) ? 'gap' : prompt.test(line) ? 'break' : 'text';
