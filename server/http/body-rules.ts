import type { MiddlewareHandler } from 'hono'
import { bodyLimit as honoBodyLimit } from 'hono/body-limit'

import { MAX_BODY_BYTES } from '../../domain/envelope/schema.ts'
import { refuse } from './context.ts'

const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/iu
const GIVES_JSON = /(^|,)\s*(\*\/\*|application\/(\*|json|problem\+json))\s*(;|,|$)/iu
const BODY_METHODS = new Set(['POST', 'PUT', 'PATCH'])

const countedBody = honoBodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: (c) => refuse(c, 'body-too-large'),
})

/**
 * Reads at most 64 kB of any body. A length that is told is believed (Node reads no further) and
 * spares a stream for each request; a body in chunks of unknown length is counted.
 */
export const bodyLimit: MiddlewareHandler = (c, next) => {
  const isChunked = c.req.header('transfer-encoding') !== undefined
  const length = c.req.header('content-length')
  if (isChunked || length === undefined) return countedBody(c, next)
  return Number(length) > MAX_BODY_BYTES
    ? Promise.resolve(refuse(c, 'body-too-large'))
    : next().then(() => undefined)
}

/** JSON in, unpacked, and JSON out; anything else is 415 or 406. */
export const mediaTypes: MiddlewareHandler = async (c, next) => {
  const accept = c.req.header('accept')
  if (accept !== undefined && !GIVES_JSON.test(accept)) return refuse(c, 'not-acceptable')
  if (BODY_METHODS.has(c.req.method)) {
    const isJson = JSON_TYPE.test(c.req.header('content-type') ?? '')
    const isPacked = (c.req.header('content-encoding') ?? 'identity') !== 'identity'
    if (!isJson || isPacked) return refuse(c, 'body-not-accepted')
  }
  return next()
}
