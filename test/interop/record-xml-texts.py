# -*- coding: utf-8 -*-
"""Records what the ESA's client says about reply bodies: python record-xml-texts.py FIXTURE rewrites the fixture;
with a second file name it leaves the fixture and writes the texts alone, a JSON list in the order of its cases.

The fixture wants Python 2.7 with cabby==0.1.20 requests==2.11.1 libtaxii==1.1.119 lxml==4.2.5, the second file
Python 3.11 with cabby==0.1.23 and lxml==4.9.2. The fixture is JSON:
{"documents": {name: text}, "cases": [{"name", "parts", "asked"?, "class", "text", "blocks"}]}. A body is its parts one
after another: a text, {"base64"}, or {"document", "from"?, "to"?, "times"?} in bytes. `text` is str() of the
exception, null where the client is content; `blocks` is the number of content blocks that it handed on.

Without an argument it reads JSON lines {"name", "body" (base64), "asked"?} and writes what it found as JSON lines.
"""
from __future__ import print_function

import base64
import collections
import io
import json
import sys

import cabby
from cabby import dispatcher

HEADERS = {'X-TAXII-Content-Type': 'urn:taxii.mitre.org:message:xml:1.1'}
EMPTY_PART = (
    b'<t:Poll_Response xmlns:t="http://taxii.mitre.org/messages/taxii_xml_binding-1.1" message_id="1"'
    b' in_response_to="2" collection_name="c"/>')


def run(body, asked):
    replies = [body]

    def request_stream(session, url, request_body, timeout, headers=None):
        return io.BytesIO(replies.pop(0) if replies else EMPTY_PART), HEADERS

    dispatcher.request_stream = request_stream
    client = cabby.create_client('127.0.0.1', version='1.1')
    blocks = 0
    try:
        if asked == 'fulfilment':
            found = client.fulfilment('c', 'r', part_number=2, uri='/p')
        else:
            found = client.poll('c', uri='/p')
        for _ in found:
            blocks += 1
        return blocks, None, None
    except Exception as error:  # every exception is the answer here
        try:
            text = str(error)
        except UnicodeEncodeError as inner:
            return blocks, 'UnicodeEncodeError', str(inner)
        if isinstance(text, bytes):
            text = text.decode('utf-8', 'replace')
        return blocks, type(error).__name__, text


def build(parts, documents):
    body = b''
    for part in parts:
        if not isinstance(part, dict):
            body += part.encode('utf-8')
        elif 'base64' in part:
            body += base64.b64decode(part['base64'])
        else:
            document = documents[part['document']].encode('utf-8')
            body += document[part.get('from', 0):part.get('to', len(document))] * part.get('times', 1)
    return body


def load(path):
    with io.open(path, encoding='utf-8') as opened:
        return json.load(opened, object_pairs_hook=collections.OrderedDict)


def write_texts(path, target):
    fixture = load(path)
    texts = [run(build(case['parts'], fixture['documents']), case.get('asked', 'poll'))[2] for case in fixture['cases']]
    with io.open(target, 'w', encoding='utf-8') as opened:
        opened.write(u'[\n%s\n]\n' % u',\n'.join(json.dumps(text, ensure_ascii=True) for text in texts))


def rewrite(path):
    fixture = load(path)
    for case in fixture['cases']:
        body = build(case['parts'], fixture['documents'])
        case['blocks'], case['class'], case['text'] = run(body, case.get('asked', 'poll'))
    lines = ',\n'.join(json.dumps(case, ensure_ascii=True) for case in fixture['cases'])
    documents = json.dumps(fixture['documents'], ensure_ascii=True)
    with io.open(path, 'w', encoding='utf-8') as opened:
        opened.write(u'{"documents": %s,\n"cases": [\n%s\n]}\n' % (documents, lines))


def main():
    if len(sys.argv) > 2:
        return write_texts(sys.argv[1], sys.argv[2])
    if len(sys.argv) > 1:
        return rewrite(sys.argv[1])
    for line in iter(sys.stdin.readline, ''):
        case = json.loads(line)
        blocks, kind, text = run(base64.b64decode(case['body']), case.get('asked', 'poll'))
        print(json.dumps({'name': case['name'], 'blocks': blocks, 'class': kind, 'text': text}, sort_keys=True))


if __name__ == '__main__':
    main()
