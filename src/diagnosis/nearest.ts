/** Levenshtein's distance: the fewest letters to add, drop or change. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(
        Math.min(
          (next[j] ?? 0) + 1,
          (row[j + 1] ?? 0) + 1,
          (row[j] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** The candidate that looks most like the text, if one comes near; a shared beginning or part counts first. */
export const nearest = (text: string, candidates: readonly string[]): string | undefined => {
  const wanted = text.toLowerCase().slice(0, 80);
  const part =
    wanted.length >= 3
      ? candidates.find((one) => one.startsWith(wanted) || one.includes(wanted))
      : undefined;
  if (part !== undefined) return part;
  const ranked = candidates
    .map((candidate) => ({ candidate, steps: distance(wanted, candidate) }))
    .toSorted((a, b) => a.steps - b.steps);
  const best = ranked[0];
  return best && best.steps <= Math.max(2, wanted.length * 0.4) ? best.candidate : undefined;
};
