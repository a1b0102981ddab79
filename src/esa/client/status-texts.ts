import type { StatusDetail, StatusMessage } from '../../taxii/reading.ts';
import type { ClientOutcome, Dialect } from '../client-outcome.ts';
import type { ClientFailure } from './client-case.ts';
import { leaked } from './client-case.ts';
import { asciiFault } from './python-repr.ts';
import { python2DictOrder } from './python2-dict-order.ts';
import { detailRule, requiredDetails } from './status-details.ts';

/** A Status_Message where a Poll_Response was due: cabby's UnsuccessfulStatusError, or what breaks before it. */
export const statusOutcome = (dialect: Dialect, status: StatusMessage): ClientOutcome => {
  const { type } = status;
  if (type === null) return leaked("'status_type'");
  const details = new Map<string, string>();
  const broken = readDetails(dialect, type, status.details, details);
  if (broken) return broken;
  const missing = requiredDetails(type, dialect).find((name) => !details.has(name));
  if (missing !== undefined) {
    return leaked(
      `status_detail['${missing}'] is not allowed to be None and the provided value was None`,
    );
  }
  // cabby gives None for it, and walks through that.
  if (type === 'SUCCESS') return leaked("'NoneType' object is not iterable");
  const headers = new Map(status.extendedHeaders.map(({ name, value }) => [name, value || 'None']));
  const groups = [pairs(details, dialect), pairs(headers, dialect), status.message ?? ''];
  const text = groups.filter((group) => group !== '').join('; ');
  // The mark for an address is ours, not the server's.
  const printed = text.replaceAll('0x…', '0x7f0000000000');
  const unprintable = dialect === 'py27' ? (asciiFault(type) ?? asciiFault(printed)) : null;
  if (unprintable !== null) return leaked(unprintable);
  const prefix = dialect === 'py3' ? 'Server Error: ' : '';
  return {
    ok: false,
    class: 'status-message',
    text: `${prefix}${type}: ${text}`,
    basis: 'observed',
  };
};

/** Values as libtaxii types them; the exception of the first that it cannot. */
const readDetails = (
  dialect: Dialect,
  type: string,
  details: readonly StatusDetail[],
  read: Map<string, string>,
): ClientFailure | null => {
  const repeated = new Map<string, string[]>();
  for (const { name, value } of details) {
    const rule = detailRule(type, name);
    const typed = rule.typed(value, dialect);
    if (typeof typed !== 'string') return leaked(typed.exception);
    const values = rule.multiple ? [...(repeated.get(name) ?? []), typed] : [typed];
    repeated.set(name, values);
    read.set(name, values.length === 1 ? typed : rule.list(values, dialect));
  }
  return null;
};

const pairs = (values: ReadonlyMap<string, string>, dialect: Dialect): string => {
  const names = [...values.keys()];
  const ordered = dialect === 'py3' ? names : python2DictOrder(names);
  return ordered.map((name) => `${name}=${values.get(name)}`).join(', ');
};
