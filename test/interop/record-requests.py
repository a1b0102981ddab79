# -*- coding: utf-8 -*-
"""Records the requests that the ESA's client writes; its output is test/taxii/fixtures/requests.json.

Wants Python 2.7 with cabby==0.1.20 libtaxii==1.1.119 lxml==4.2.5.
"""
from __future__ import print_function

import json
from datetime import datetime

import libtaxii.messages_11 as tm11
import pytz


def poll(name, message_id, collection, begin=None, end=None, bindings=()):
    message = tm11.PollRequest(
        message_id=message_id, collection_name=collection,
        exclusive_begin_timestamp_label=begin, inclusive_end_timestamp_label=end,
        poll_parameters=tm11.PollRequest.PollParameters(
            allow_asynch=False, response_type='FULL', content_bindings=[tm11.ContentBinding(b) for b in bindings]))
    return {'kind': 'poll', 'options': {
        'messageId': message_id, 'collectionName': collection,
        'begin': begin.isoformat() if begin else None, 'end': end.isoformat() if end else None,
        'bindings': list(bindings)}, 'name': name, 'xml': message.to_xml(pretty_print=True).decode('utf-8')}


def main():
    uuid = '6d1a6a53-5b8c-4a0e-9d0a-3c4f4b8a1f10'
    begin = datetime(2021, 9, 8, 16, 31, 36, 71684, tzinfo=pytz.UTC)
    end = datetime(2021, 9, 13, 0, 0, 0, tzinfo=pytz.UTC)
    samples = [
        poll('plain', uuid, u'user_AlienVault'),
        poll('begin', uuid, u'c', begin),
        poll('end', uuid, u'c', None, end),
        poll('span', uuid, u'c', begin, end),
        poll('one binding', uuid, u'c', begin, end, ['urn:stix.mitre.org:xml:1.1.1']),
        poll('two bindings', uuid, u'c', None, None, ['urn:stix.mitre.org:xml:1.1.1', 'urn:stix.mitre.org:xml:1.2']),
        poll('markup in the name', uuid, u'a & b < c > d "e" \'f\''),
        poll('blanks in the name', uuid, u'a\tb\nc  d '),
        poll('letters', uuid, u'caf\xe9 \u65e5\u672c \U0001f600'),
        poll('empty name', uuid, u''),
        poll('markup in the binding', uuid, u'c', None, None, [u'urn:x?a=1&b="2"']),
        {'kind': 'fulfillment', 'name': 'part', 'options': {
            'messageId': uuid, 'collectionName': 'c', 'resultId': 'a&b', 'partNumber': 2},
         'xml': tm11.PollFulfillmentRequest(message_id=uuid, collection_name='c', result_id='a&b', result_part_number=2)
            .to_xml(pretty_print=True).decode('utf-8')},
        {'kind': 'discovery', 'name': 'discovery', 'options': {'messageId': uuid},
         'xml': tm11.DiscoveryRequest(uuid).to_xml(pretty_print=True).decode('utf-8')},
        {'kind': 'collections', 'name': 'collections', 'options': {'messageId': uuid},
         'xml': tm11.CollectionInformationRequest(uuid).to_xml(pretty_print=True).decode('utf-8')},
    ]
    print(json.dumps(samples, indent=1, sort_keys=True))


if __name__ == '__main__':
    main()
