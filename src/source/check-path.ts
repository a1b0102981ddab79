/** What makes a path impossible, as a sentence after the field's name; undefined for a path that can be asked. */
export const checkPath = (text: string, label: (field: string) => string): string | undefined => {
  if (text.trim() === '')
    return 'is empty; write the path as the vendor gives it, like /taxii/poll/.';
  if (/^\s*[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    // The client would take host and scheme from here and the port from the form.
    const path = /^\s*[a-z][a-z0-9+.-]*:\/\/[^/]*(\/.*)?$/i.exec(text)?.[1] ?? '/';
    return `must be a path, not a URL; write ${path.startsWith('//') ? 'the path' : path} here and the host under ${label('hostname')}.`;
  }
  if (text.startsWith('//')) {
    const host = text.slice(2).split('/', 1)[0] ?? '';
    const fixed = `/${text.replace(/^\/+/, '')}`;
    return `begins with two slashes: the ESA's client would take ${host === '' ? 'what follows' : `"${host}"`} for the host; write ${fixed}.`;
  }
  return undefined;
};
