import type { ClientFailure } from './client-case.ts';
import { leaked } from './client-case.ts';

/** libtaxii's class for each root element that cabby parses. */
export const messageClasses: Readonly<Record<string, string>> = {
  Discovery_Request: 'DiscoveryRequest',
  Discovery_Response: 'DiscoveryResponse',
  Poll_Request: 'PollRequest',
  Poll_Response: 'PollResponse',
  Poll_Fulfillment: 'PollFulfillmentRequest',
  Inbox_Message: 'InboxMessage',
  Status_Message: 'StatusMessage',
  Collection_Information_Request: 'CollectionInformationRequest',
  Collection_Information_Response: 'CollectionInformationResponse',
  Subscription_Management_Request: 'ManageCollectionSubscriptionRequest',
  Subscription_Management_Response: 'ManageCollectionSubscriptionResponse',
};

/** Another message where a Poll_Response was due: the client tries to walk through it. */
export const notIterable = (root: string): ClientFailure => {
  const name = messageClasses[root];
  return leaked(
    name === undefined ? `Unknown message_type: ${root}` : `'${name}' object is not iterable`,
  );
};
