export interface SquidSettings {
  readonly folder: string;
  readonly name: string;
  readonly port: number;
  /** Path of a basic authentication helper; null for a proxy without login. */
  readonly loginHelper: string | null;
}

/** The helper's protocol: a line "user password" in, OK or ERR out. */
export const loginHelperScript = (username: string, password: string): string =>
  `#!/bin/sh\nwhile read -r login; do [ "$login" = '${username} ${password}' ] && echo OK || echo ERR; done\n`;

/** squid as a plain forward proxy on loopback, in the foreground, without a cache. */
export const squidFile = ({ folder, name, port, loginHelper }: SquidSettings): string => {
  const login =
    loginHelper === null
      ? ['http_access allow all']
      : [
          `auth_param basic program ${loginHelper}`,
          'auth_param basic realm interop',
          'auth_param basic children 2 startup=1 idle=1',
          'acl known proxy_auth REQUIRED',
          'http_access allow known',
          'http_access deny all',
        ];
  return [
    `http_port 127.0.0.1:${port}`,
    ...login,
    'visible_hostname interop-proxy',
    'pid_filename none',
    'cache deny all',
    'cache_mem 8 MB',
    'pinger_enable off',
    'shutdown_lifetime 0 seconds',
    'cache_log stdio:/dev/stderr',
    `access_log stdio:${folder}/${name}-access.log`,
    `coredump_dir ${folder}`,
    '',
  ].join('\n');
};
