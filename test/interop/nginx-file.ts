export interface NginxPorts {
  readonly https: number;
  readonly clientCertificate: number;
  readonly unavailable: number;
  readonly redirect: number;
}

export interface NginxSettings {
  readonly folder: string;
  readonly ports: NginxPorts;
  /** Port of OpenTAXII on 127.0.0.1. */
  readonly upstream: number;
  /** Path of a poll service, and the pair of paths that shows a Django-like slash in front of it. */
  readonly slash: { readonly without: string; readonly with: string; readonly target: string };
  readonly ipv6: boolean;
  readonly root: boolean;
}

const listen = (port: number, ipv6: boolean, more = ''): string =>
  [`listen 127.0.0.1:${port}${more};`, ...(ipv6 ? [`listen [::1]:${port}${more};`] : [])].join(' ');

/** One nginx with everything under `folder`, as an ordinary user where it is not root. */
export const nginxFile = ({
  folder,
  ports,
  upstream,
  slash,
  ipv6,
  root,
}: NginxSettings): string => `
${root ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/nginx-error.log info;
events { worker_connections 256; }
http {
  access_log ${folder}/nginx-access.log;
  client_body_temp_path ${folder}/nginx-body;
  proxy_temp_path ${folder}/nginx-proxy;
  fastcgi_temp_path ${folder}/nginx-fastcgi;
  uwsgi_temp_path ${folder}/nginx-uwsgi;
  scgi_temp_path ${folder}/nginx-scgi;
  client_max_body_size 20m;
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_certificate ${folder}/server.pem;
  ssl_certificate_key ${folder}/server.key;
  proxy_set_header Host $http_host;
  proxy_set_header X-Forwarded-Proto $scheme;

  server {
    ${listen(ports.https, ipv6, ' ssl')}
    location / { proxy_pass http://127.0.0.1:${upstream}; }
    location = ${slash.without} { return 301 ${slash.with}; }
    location = ${slash.with} {
      if ($request_method != POST) { return 405; }
      proxy_pass http://127.0.0.1:${upstream}${slash.target};
    }
  }
  server {
    ${listen(ports.clientCertificate, ipv6, ' ssl')}
    ssl_client_certificate ${folder}/ca.pem;
    ssl_verify_client on;
    location / { proxy_pass http://127.0.0.1:${upstream}; }
  }
  server {
    ${listen(ports.unavailable, ipv6)}
    return 503;
  }
  server {
    ${listen(ports.redirect, ipv6)}
    return 301 https://localhost:${ports.https}$request_uri;
  }
}
`;
