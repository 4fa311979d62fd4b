import { isIP } from 'node:net'

import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

const isThisMachine = (address: string): boolean => /^(::ffff:)?127\.|^::1$/u.test(address)

/**
 * Where a request came from, for the rate limit alone. Behind a proxy `header` names the header
 * that the proxy fills; its last entry is the proxy's own word. The own machine counts as unknown.
 */
export const clientAddress =
  (header: string | undefined) =>
  (c: Context): string | undefined => {
    const told = header === undefined ? undefined : c.req.header(header)?.split(',').at(-1)?.trim()
    if (told !== undefined && isIP(told) !== 0) return told
    const address = connectionAddress(c)
    return address === undefined || isThisMachine(address) ? undefined : address
  }

const connectionAddress = (c: Context): string | undefined => {
  try {
    return getConnInfo(c).remote.address
  } catch {
    return undefined
  }
}
