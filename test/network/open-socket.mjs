// Opens one socket in the network namespace that this process was started in, hands it to the parent, ends.
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

const [kind, host, port] = process.argv.slice(2);
const hand = (socket) => process.send('opened', socket);
process.once('message', () => process.exit());
if (kind === 'tcp') {
  const server = createServer();
  server.listen({ host, port: Number(port), ipv6Only: true }, () => hand(server));
} else {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  socket.bind(Number(port), host, () => hand(socket));
}
