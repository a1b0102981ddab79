# -*- coding: utf-8 -*-
"""Records what the ESA's client says about a reply body. Only the recorder: the tests read its output.

Wants Python 2.7 with cabby==0.1.20 requests==2.11.1 libtaxii==1.1.119 lxml==4.2.5.
Reads JSON lines {"name", "body" (base64), "asked"?: "poll" | "fulfilment"} from stdin and writes JSON lines
{"name", "blocks", "class", "text"}; `text` is str() of the exception, null where the client is content.
"""
from __future__ import print_function

import base64
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
    except Exception as error:  # noqa: every exception is the answer here
        try:
            text = str(error)
        except UnicodeEncodeError as inner:
            return blocks, 'UnicodeEncodeError', str(inner)
        if isinstance(text, bytes):
            text = text.decode('utf-8', 'replace')
        return blocks, type(error).__name__, text


def main():
    for line in iter(sys.stdin.readline, ''):
        case = json.loads(line)
        blocks, kind, text = run(base64.b64decode(case['body']), case.get('asked', 'poll'))
        print(json.dumps({'name': case['name'], 'blocks': blocks, 'class': kind, 'text': text}, sort_keys=True))
        sys.stdout.flush()


if __name__ == '__main__':
    main()
