import type * as z from 'zod/mini'

import { PROBLEM_STATUS, problemSchema, type ProblemCode } from '../api/problem.ts'
import { ok, refused, type Result } from '../result.ts'

/** The part of `fetch` that the client uses; the browser's own fits. */
export type Fetch = (
  url: string,
  init: {
    readonly method: 'GET' | 'POST'
    readonly headers: Record<string, string>
    readonly body?: string
    readonly cache: 'no-store'
    readonly credentials: 'omit'
    readonly referrerPolicy: 'no-referrer'
    readonly redirect: 'error'
  },
) => Promise<{
  readonly ok: boolean
  readonly headers: { readonly get: (name: string) => string | null }
  readonly text: () => Promise<string>
}>

export type HttpRefusal = ProblemCode | 'intake-unreachable' | 'answer-not-understood'

export type Call = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: string
  readonly authorization?: string
}

/** Well above the longest conversation; a longer answer is not the intake's. */
export const MAX_ANSWER_LENGTH = 4_000_000

/** A refusal, with the intake's own clock when it told it (ms since 1970), for a device whose clock is off. */
export type Answer<Value> = Result<Value, HttpRefusal> & { readonly serverTimeMs?: number }

/**
 * One request to the intake, answered as a value: no cookie, no referrer, no redirect. A cut
 * connection is `intake-unreachable`; an answer outside the schema, or one that is far too long, is
 * `answer-not-understood`.
 */
export const callIntake = async <Value>(
  fetch: Fetch,
  origin: string,
  { method, path, body, authorization }: Call,
  schema: z.ZodMiniType<Value>,
): Promise<Answer<Value>> => {
  let text: string
  let isFine: boolean
  let date: string | null
  try {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        accept: 'application/json, application/problem+json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(authorization === undefined ? {} : { authorization }),
      },
      ...(body === undefined ? {} : { body }),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    })
    isFine = response.ok
    date = response.headers.get('date')
    const saidLength = Number(response.headers.get('content-length') ?? 0)
    if (saidLength > MAX_ANSWER_LENGTH) return refused('answer-not-understood')
    text = await response.text()
  } catch {
    return refused('intake-unreachable')
  }

  if (text.length > MAX_ANSWER_LENGTH) return refused('answer-not-understood')
  if (isFine) {
    const parsed = schema.safeParse(parseJson(text))
    return parsed.success ? ok(parsed.data) : refused('answer-not-understood')
  }
  const problem = problemSchema.safeParse(parseJson(text))
  const code = problem.success && isProblemCode(problem.data.code) ? problem.data.code : undefined
  const fields = problem.success && code !== undefined ? problem.data.fields : undefined
  const refusal = refused<HttpRefusal>(code ?? 'answer-not-understood', fields)
  const serverTimeMs = date === null ? Number.NaN : Date.parse(date)
  return Number.isNaN(serverTimeMs) ? refusal : { ...refusal, serverTimeMs }
}

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEM_STATUS, code)

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
