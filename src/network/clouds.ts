/**
 * Where the services are in Microsoft's clouds, the private links to them included:
 * https://learn.microsoft.com/azure/private-link/private-endpoint-dns
 * https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure
 * https://learn.microsoft.com/azure/china/resources-developer-guide
 */
export const cosmosDomains = [
  'documents.azure.com',
  'documents.azure.us',
  'documents.azure.cn',
  'sqlx.cosmos.azure.com',
];
export const eventGridDomains = ['eventgrid.azure.net', 'eventgrid.azure.us', 'eventgrid.azure.cn'];
/** `storage.azure.net`: accounts with a zone of their own in the name. */
export const blobDomains = [
  'blob.core.windows.net',
  'blob.core.usgovcloudapi.net',
  'blob.core.chinacloudapi.cn',
  'blob.storage.azure.net',
];
/** https://learn.microsoft.com/azure/azure-monitor/fundamentals/azure-monitor-network-access */
export const telemetryDomains = [
  'applicationinsights.azure.com',
  'applicationinsights.azure.us',
  'applicationinsights.azure.cn',
  'services.visualstudio.com',
  'monitor.azure.com',
  'monitor.azure.us',
  'monitor.azure.cn',
];
/** https://www.twilio.com/docs/sendgrid/for-developers/sending-email/regional-email */
export const sendGridDomains = ['sendgrid.com'];

/** https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud */
export const authorityHosts = [
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.chinacloudapi.cn',
  'login.partner.microsoftonline.cn',
];

/** Whether a host, as a URL has it, is below one of these domains. */
export const isBelow = (hostname: string, domains: readonly string[]): boolean =>
  domains.some((domain) => hostname.replace(/\.$/, '').endsWith(`.${domain}`));
