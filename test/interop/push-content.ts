import { randomUUID } from 'node:crypto';

export interface Block {
  readonly content: string;
  readonly timestamp: Date;
}

export interface Push {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly collection: string;
  readonly blocks: readonly Block[];
}

const taxii = 'urn:taxii.mitre.org';

/** TAXII allows six decimals and wants a zone; a Date gives three and Z. */
const blockXml = ({ content, timestamp }: Block): string =>
  `<t:Content_Block><t:Content_Binding binding_id="urn:stix.mitre.org:xml:1.1.1"/><t:Content>${content}</t:Content>` +
  `<t:Timestamp_Label>${timestamp.toISOString()}</t:Timestamp_Label></t:Content_Block>`;

/** One Inbox_Message: the command-line client cannot choose the Timestamp_Label. */
export const pushContent = async (push: Push): Promise<void> => {
  const login = Buffer.from(`${push.username}:${push.password}`).toString('base64');
  const response = await fetch(push.url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/xml',
      Accept: 'application/xml',
      Authorization: `Basic ${login}`,
      'X-TAXII-Content-Type': `${taxii}:message:xml:1.1`,
      'X-TAXII-Accept': `${taxii}:message:xml:1.1`,
      'X-TAXII-Services': `${taxii}:services:1.1`,
      'X-TAXII-Protocol': `${taxii}:protocol:http:1.0`,
    },
    body:
      `<t:Inbox_Message xmlns:t="http://taxii.mitre.org/messages/taxii_xml_binding-1.1" message_id="${randomUUID()}">` +
      `<t:Destination_Collection_Name>${push.collection}</t:Destination_Collection_Name>` +
      `${push.blocks.map(blockXml).join('')}</t:Inbox_Message>`,
    signal: AbortSignal.timeout(20_000),
  });
  const text = await response.text();
  if (response.status !== 200 || !text.includes('status_type="SUCCESS"')) {
    throw new Error(`push to ${push.collection}: HTTP ${response.status}\n${text.slice(0, 2_000)}`);
  }
};
