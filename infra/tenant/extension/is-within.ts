/** Whether an address is of a domain as a manifest names it: `*.` stands for whatever is below. */
export function isWithin({ host, hostname }: URL, domain: string): boolean {
  return domain.startsWith('*.') ? hostname.endsWith(domain.slice(1)) : [host, hostname].includes(domain)
}
