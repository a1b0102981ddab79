/** Ends behind which nothing more of a line can come. */
const ends = [
  /'\d{3}['’]$/,
  /status code \d{3} (?:authentication failure(?:urce not available)?|requested resource not available|service unavailable)$/,
  /HTTP \d{3} [A-Z][\w ]+$/,
  /\((?:.*, )?line \d+\)$/,
  /\(_ssl\.c:\d+\)$/,
  /\)\)$/,
  /feature key for the service\.$/,
  /cannot be initiated at this time\.$/,
];

/** Longer than any of them; a bound for lines that nobody wrote. */
const tailLength = 300;

/**
 * Whether a line is complete, so that what follows without a date of its own is no continuation. Brackets must be
 * balanced: a wrap may fall between two that close.
 */
export const isClosed = (text: string): boolean => {
  const trimmed = text.trimEnd();
  const tail = trimmed.slice(-tailLength);
  return ends.some((end) => end.test(tail)) && isBalanced(trimmed);
};

const isBalanced = (text: string): boolean => {
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
  }
  return depth <= 0;
};
