import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** IANA special-purpose IPv4 ranges: nothing in them is a host of somebody else on the internet. */
const NOT_PUBLIC_IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

/** Only 2000::/3 is given out; within it, these hold an IPv4 address or belong to nobody. */
const PUBLIC_IPV6 = ['2000::', 3] as const
const NOT_PUBLIC_IPV6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

// A list each: a BlockList takes IPv4 and the IPv6 addresses that hold one for the same thing.
const privateIpv4 = new BlockList()
for (const [net, bits] of NOT_PUBLIC_IPV4) privateIpv4.addSubnet(net, bits, 'ipv4')
const givenOutIpv6 = new BlockList()
givenOutIpv6.addSubnet(...PUBLIC_IPV6, 'ipv6')
const privateIpv6 = new BlockList()
for (const [net, bits] of NOT_PUBLIC_IPV6) privateIpv6.addSubnet(net, bits, 'ipv6')

/**
 * Whether this IP address is one on the public internet. Says no to private, loopback, link-local,
 * shared (CGNAT), unique-local, multicast and reserved ones, to IPv4 inside IPv6, and to anything
 * that is no IP address. Source: the IANA special-purpose address registries (RFC 6890).
 */
export const isPublicAddress = (address: string): boolean => {
  if (isIPv4(address)) return !privateIpv4.check(address, 'ipv4')
  if (!isIPv6(address) || address.includes('%')) return false
  return givenOutIpv6.check(address, 'ipv6') && !privateIpv6.check(address, 'ipv6')
}

/** Whether this host name or address (as in a URL, brackets allowed) is this very machine. */
export const isLoopbackHost = (host: string): boolean => {
  const bare = host.replace(/^\[(.*)\]$/u, '$1').toLowerCase()
  return bare === 'localhost' || bare === '::1' || (isIPv4(bare) && bare.startsWith('127.'))
}
