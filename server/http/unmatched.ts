import type { Context } from 'hono'

import type { Endpoint } from '../openapi/endpoint.ts'
import { refuse } from './context.ts'

/** 405 with `Allow` where the address exists with another method, else 404. */
export const answerUnmatched = (endpoints: readonly Endpoint[]) => {
  const known = endpoints.map(({ method, path }) => ({
    method,
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/gu, '[^/]+')}$`, 'u'),
  }))
  return (c: Context): Response => {
    const allowed = known.filter(({ pattern }) => pattern.test(c.req.path))
    if (allowed.length === 0) return refuse(c, 'not-found')
    c.header('Allow', [...new Set(allowed.map(({ method }) => method))].join(', '))
    return refuse(c, 'method-not-allowed')
  }
}
