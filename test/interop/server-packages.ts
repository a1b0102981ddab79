/** Debian packages of the servers: command -> package. */
export const serverPackages = { nginx: 'nginx', squid: 'squid' } as const;
