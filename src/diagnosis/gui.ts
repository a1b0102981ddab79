/**
 * Labels of the ESA's web interface, as the product shows them. They stay English in every language, because an
 * administrator looks for these very words on the screen.
 */
export const gui = {
  manager: 'Mail Policies > External Threat Feeds Manager',
  authorities: 'Network > Certificates > Certificate Authorities > Edit Settings > Custom List',
  proxy: 'Security Services > Service Updates',
  capture: 'Help and Support > Packet Capture',
  engine: 'Security Services > External Threat Feeds',
  hostname: 'Hostname',
  path: 'Polling Path',
  port: 'Polling Port',
  https: 'Use HTTPS',
  collection: 'Collection Name',
  login: 'Configure User Credentials',
  interval: 'Polling interval',
  age: 'Age of Threat Feeds',
  span: 'Time Span of Poll Segment',
  customList: 'Custom List',
} as const;
