import type { ClientXmlCursor } from './cursor.ts';

const HYPHEN = 0x2d;

const start50 = (text: string): string => Buffer.from(text).subarray(0, 50).toString();

/** The client's slow path, taken from the first character that is not plain ASCII. */
const restOfComment = (at: ClientXmlCursor, before: string): void => {
  const take = (): number => {
    const point = at.char();
    if (point === 0) at.fail('Comment not terminated');
    if (!at.isChar(point)) at.fail(`xmlParseComment: invalid xmlChar value ${point}`);
    return point;
  };
  let kept = before;
  let q = take();
  at.next(q);
  let r = take();
  at.next(r);
  let point = at.char();
  if (point === 0) at.fail('Comment not terminated');
  while (at.isChar(point) && !(point === 0x3e && r === HYPHEN && q === HYPHEN)) {
    if (r === HYPHEN && q === HYPHEN) at.fail("Comment must not contain '--' (double-hyphen)");
    kept += String.fromCodePoint(q);
    q = r;
    r = point;
    at.next(point);
    point = at.char();
  }
  if (point === 0) at.fail(`Comment not terminated \n<!--${start50(kept)}`);
  if (!at.isChar(point)) at.fail(`xmlParseComment: invalid xmlChar value ${point}`);
  at.next(point);
};

/** Passes `<!-- … -->`: the client's xmlParseComment. */
export const passComment = (at: ClientXmlCursor): void => {
  at.skip(4);
  const from = at.i;
  const passed = (): string => at.text.slice(from, at.i).replaceAll('\r', '');
  for (;;) {
    const unit = at.unit();
    if (unit === HYPHEN && at.unit(1) === HYPHEN) {
      if (at.unit(2) === 0x3e) return at.skip(3);
      at.fail(
        at.i > from
          ? `Double hyphen within comment: <!--${start50(passed())}`
          : 'Double hyphen within comment',
      );
    }
    const plain = (unit >= 0x20 && unit <= 0x7f) || unit === 0x9 || unit === 0xa;
    if (!plain && !(unit === 0xd && at.unit(1) === 0xa)) return restOfComment(at, passed());
    if (unit !== 0xd) at.next(0x20);
    else if (at.libxml2 !== '2.9.8') {
      at.i += 2;
      at.line += 1;
      at.column = 1;
    } else {
      at.i += 1;
      const after = at.unit(1);
      if ((after >= 0x20 && after <= 0x7f) || after === 0x9) at.next(0x20);
      else {
        // 2.9.8 counts this line break and then hands it to its slow path, which counts it again
        at.line += 1;
        at.column = 1;
        return restOfComment(at, passed());
      }
    }
  }
};

/** Passes `<? … ?>`: the client's xmlParsePI. */
export const passInstruction = (at: ClientXmlCursor, note: (message: string) => void): void => {
  at.skip(2);
  const target = at.name();
  if (target === null) at.fail('xmlParsePI : no target name');
  if (target === 'xml') at.fail('XML declaration allowed only at the start of the document');
  if (target.toLowerCase() === 'xml') at.fail('Invalid PI name');
  if (target.includes(':')) note(`colons are forbidden from PI names '${target}'`);
  if (at.looksAt('?>')) return at.skip(2);
  if (at.skipBlanks() === 0) at.fail(`ParsePI: PI ${target} space expected`);
  let point = at.char();
  while (at.isChar(point) && !(point === 0x3f && at.unit(1) === 0x3e)) {
    at.next(point);
    point = at.char();
  }
  if (point !== 0x3f) at.fail(`ParsePI: PI ${target} never end ...`);
  at.skip(2);
};
