import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

import type { ProblemCode } from '../../domain/api/problem.ts'
import { problemOf } from '../problems.ts'
import type { SessionRecord } from '../store/staff-store.ts'

export type StaffSession = SessionRecord & { readonly tokenHash: string }

/** What a request carries from middleware to handler. */
export type IntakeEnv = {
  Variables: { routeName?: string; session?: StaffSession; threadId?: string }
}

export type IntakeContext = Context<IntakeEnv>

/** Answers with `application/problem+json`. Never repeats anything of the request. */
export const refuse = (c: Context, code: ProblemCode, fields?: readonly string[]): Response => {
  const problem = problemOf(code, fields)
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'Content-Type': 'application/problem+json',
  })
}
