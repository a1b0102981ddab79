import { formField, menuPath } from '../../esa/form.ts';

/** Label of the form's field behind a dotted path of the source; what is not on the form stands for itself. */
export const labelOf = (path: string): string => formField(path)?.label ?? path;

/** Where an administrator clicks to get there; null for settings that only stand for the surroundings. */
export const menuOf = (path: string, source: string): string | null => {
  const field = formField(path);
  return field === null ? null : menuPath(field, source);
};
