# -*- coding: utf-8 -*-
"""Runs the client that the ESA's log lines point to (cabby), many polls in one process.

Reads one JSON object a line on standard input, writes one a line on standard output, in the order in which
the polls end. Each poll has a process of its own: a poll that hangs or crashes takes no other along.
Runs under Python 2.7 and 3.
"""
from __future__ import print_function, unicode_literals

import errno
import json
import logging
import os
import resource
import select
import signal
import socket
import ssl
import sys
import time

import cabby
import requests
from dateutil import parser as dates

PYTHON_2 = sys.version_info[0] == 2

if PYTHON_2:
    from requests.packages.urllib3.util import connection as urllib3_sockets
else:
    from urllib3 import connection as urllib3_connection
    from urllib3.util import connection as urllib3_sockets

AT_ONCE = int(os.environ.get('REAL_CLIENT_AT_ONCE', '8'))
MEMORY_BYTES = 2 << 30
# A server that repeats its parts would be polled for ever.
MOST_BLOCKS = 20000

# The kernel gives up on an unanswered SYN after about two minutes; one repetition shows the same error.
TCP_SYNCNT = getattr(socket, 'TCP_SYNCNT', 7)

logging.getLogger().addHandler(logging.NullHandler())


class OutOfTime(BaseException):
    pass


def native(text):
    """What a program that reads its settings from a form would hold: str, on Python 2 bytes."""
    if text is None or not PYTHON_2:
        return text
    return text.encode('utf-8')


def native_ascii(text):
    """Python 2: bytes where that loses nothing; text outside ASCII stays text."""
    if text is None or not PYTHON_2:
        return text
    try:
        return text.encode('ascii')
    except UnicodeEncodeError:
        return text


def shorten_connect():
    real = urllib3_sockets._set_socket_options

    def set_options(sock, options):
        real(sock, options)
        sock.setsockopt(socket.IPPROTO_TCP, TCP_SYNCNT, 1)

    urllib3_sockets._set_socket_options = set_options


def widen_tls():
    """Python 3.10 and later set bounds of their own, which the OpenSSL configuration cannot lower.

    The second dialect is about words: what the appliance's library takes is the same in both.
    """
    if PYTHON_2:
        return
    real = urllib3_connection.create_urllib3_context

    def create(*args, **named):
        context = real(*args, **named)
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        context.set_ciphers('DEFAULT@SECLEVEL=0')
        return context

    urllib3_connection.create_urllib3_context = create


def replace_lookup(names):
    """names: host -> list of addresses, or the number of a getaddrinfo error."""
    real = socket.getaddrinfo
    texts = {
        -2: 'Name or service not known',
        -3: 'Temporary failure in name resolution',
        -5: 'No address associated with hostname',
    }

    def lookup(host, *rest):
        known = names.get(host.decode() if isinstance(host, bytes) else host)
        if known is None:
            return real(host, *rest)
        if isinstance(known, int):
            raise socket.gaierror(known, native(texts[known]))
        found = []
        for address in known:
            found.extend(real(native(address), *rest))
        return found

    socket.getaddrinfo = lookup


def text_of(error):
    """str(error), or what str() itself raises: Python 2 cannot print text outside ASCII."""
    try:
        text = str(error)
    except Exception as second:
        text = str(second)
    return text.decode('utf-8', 'replace') if isinstance(text, bytes) else text


def run(job, progress):
    shorten_connect()
    widen_tls()
    if job.get('names'):
        replace_lookup(job['names'])
    client = cabby.create_client(
        native(job['host']), port=job['port'], use_https=job['https'], version='1.1')
    client.set_auth(
        ca_cert=native(job.get('ca')),
        username=native_ascii(job.get('username')),
        password=native_ascii(job.get('password')))
    proxy = native(job.get('proxy'))
    if proxy:
        client.set_proxies({native('http'): proxy, native('https'): proxy})
    path = native(job['path'])
    kind = job.get('kind', 'poll')
    if kind == 'discovery':
        return [service.type for service in client.discover_services(uri=path)]
    if kind == 'collections':
        return [one.name for one in client.get_collections(uri=path)]
    for _ in client.poll(
            native_ascii(job['collection']),
            begin_date=dates.parse(job['begin']) if job.get('begin') else None,
            end_date=dates.parse(job['end']) if job.get('end') else None,
            uri=path):
        progress['blocks'] += 1
        if progress['blocks'] > MOST_BLOCKS:
            raise OutOfTime()
    return None


def outcome_of(job):
    progress = {'blocks': 0}

    def out_of_time(*_):
        raise OutOfTime()

    signal.signal(signal.SIGALRM, out_of_time)
    signal.setitimer(signal.ITIMER_REAL, job['seconds'])
    try:
        found = run(job, progress)
        outcome = {'ok': True}
        if found is not None:
            outcome['found'] = found
    except OutOfTime:
        outcome = {'ok': False, 'timedOut': True}
    except Exception as error:
        kind = type(error)
        outcome = {
            'ok': False,
            'exceptionClass': '%s.%s' % (kind.__module__, kind.__name__),
            'text': text_of(error),
        }
    signal.setitimer(signal.ITIMER_REAL, 0)
    outcome.update(id=job['id'], blocks=progress['blocks'])
    return outcome


def start(job):
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(reading)
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            data = json.dumps(outcome_of(job)).encode('utf-8')
            while data:
                data = data[os.write(writing, data):]
        finally:
            os._exit(0)
    os.close(writing)
    return {'id': job['id'], 'pid': pid, 'fd': reading, 'data': b'',
            'deadline': time.time() + job['seconds'] + 3}


def finish(child, problem=None):
    os.close(child['fd'])
    if problem:
        os.kill(child['pid'], signal.SIGKILL)
    _, status = os.waitpid(child['pid'], 0)
    if not problem and child['data']:
        line = child['data'].decode('utf-8')
    else:
        crash = os.WTERMSIG(status) if os.WIFSIGNALED(status) and not problem else None
        line = json.dumps({
            'id': child['id'], 'ok': False, 'blocks': 0,
            'timedOut': problem == 'time', 'crashed': crash if problem != 'time' else None})
    print(line)
    sys.stdout.flush()


def wait(descriptors):
    try:
        return select.select(descriptors, [], [], 0.2)[0]
    except (OSError, select.error) as error:
        if error.args[0] == errno.EINTR:
            return []
        raise


def main():
    print(json.dumps({
        'ready': True,
        'cabby': cabby.__version__ if hasattr(cabby, '__version__') else None,
        'requests': requests.__version__,
        'python': '%d.%d.%d' % sys.version_info[:3],
    }))
    sys.stdout.flush()
    waiting, running, buffered, open_input = [], [], b'', True
    while open_input or waiting or running:
        while waiting and len(running) < AT_ONCE:
            running.append(start(waiting.pop(0)))
        for descriptor in wait([c['fd'] for c in running] + ([0] if open_input else [])):
            chunk = os.read(descriptor, 65536)
            if descriptor == 0:
                open_input = bool(chunk)
                buffered += chunk
                lines = buffered.split(b'\n')
                buffered = lines.pop()
                waiting.extend(json.loads(line.decode('utf-8')) for line in lines if line.strip())
                continue
            child = [c for c in running if c['fd'] == descriptor][0]
            child['data'] += chunk
            if not chunk:
                running.remove(child)
                finish(child)
        for child in [c for c in running if time.time() > c['deadline']]:
            running.remove(child)
            finish(child, 'time')


if __name__ == '__main__':
    main()
