/**
 * The poll as a vendor can repeat it by hand: headers and body are those of the ESA's client. Placeholders as in
 * ../ticket.ts; the login stays out.
 */
export const repeatPoll = `curl -sS -D - -u '<user>:<password>' \\
  -H 'Content-Type: application/xml' -H 'Accept: application/xml' \\
  -H 'X-TAXII-Content-Type: urn:taxii.mitre.org:message:xml:1.1' \\
  -H 'X-TAXII-Accept: urn:taxii.mitre.org:message:xml:1.1' \\
  -H 'X-TAXII-Services: urn:taxii.mitre.org:services:1.1' \\
  -H 'X-TAXII-Protocol: urn:taxii.mitre.org:protocol:https:1.0' \\
  --data-binary @poll.xml '{url}'
poll.xml:
<taxii_11:Poll_Request message_id="1" collection_name="{collection}"
  xmlns:taxii_11="http://taxii.mitre.org/messages/taxii_xml_binding-1.1">
  <taxii_11:Exclusive_Begin_Timestamp>{begin}</taxii_11:Exclusive_Begin_Timestamp>
  <taxii_11:Inclusive_End_Timestamp>{end}</taxii_11:Inclusive_End_Timestamp>
  <taxii_11:Poll_Parameters allow_asynch="false">
    <taxii_11:Response_Type>FULL</taxii_11:Response_Type>
  </taxii_11:Poll_Parameters>
</taxii_11:Poll_Request>`;
