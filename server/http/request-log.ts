import type { MiddlewareHandler } from 'hono'

import type { IntakeEnv } from './context.ts'

/** All that is ever logged of a request: which route (its pattern), how it ended, how long it took. */
export type LogLine = { readonly route: string; readonly status: number; readonly ms: number }
export type Log = (line: LogLine) => void

/** One line per request. Never the address, the URL, a header or a body. */
export const requestLog =
  (log: Log): MiddlewareHandler<IntakeEnv> =>
  async (c, next) => {
    const start = performance.now()
    await next()
    const route = c.get('routeName') ?? 'no route'
    log({ route, status: c.res.status, ms: Math.round(performance.now() - start) })
  }
