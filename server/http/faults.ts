import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

import { refuse } from './context.ts'

const STORE_FAULT =
  /^(SQLITE_(FULL|BUSY|IOERR|LOCKED|CORRUPT|READONLY|CANTOPEN)|ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|57P0|08|53)/u
const CONNECTION_LOST = /^(Connection terminated|timeout exceeded when trying to connect)/u

const isStoreFault = (error: Error): boolean =>
  CONNECTION_LOST.test(error.message) ||
  ('code' in error && typeof error.code === 'string' && STORE_FAULT.test(error.code))

/** What went wrong, as a code; the kind of error goes to the log, its text and stack nowhere. */
export const answerFaults =
  (reportFault: (kind: string) => void): ErrorHandler =>
  (error, c) => {
    if (error instanceof HTTPException) {
      if (error.status === 413) return refuse(c, 'body-too-large')
      return refuse(c, error.status === 415 ? 'body-not-accepted' : 'body-not-json')
    }
    reportFault(kindOf(error))
    return refuse(c, isStoreFault(error) ? 'store-unavailable' : 'intake-fault')
  }

/** Class and code of an error: made by programmers, never by a request. */
const kindOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name
