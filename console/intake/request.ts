import type * as z from 'zod/mini'

import { problemSchema, PROBLEM_STATUS, type ProblemCode } from '../../domain/api/problem.ts'
import { ok, refused, type Result } from '../../domain/result.ts'

export type RequestRefusal = ProblemCode | 'intake-unreachable' | 'answer-not-understood'

export type Call = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly token?: string | undefined
  readonly body?: unknown
}

type Fetch = (path: string, init: RequestInit) => Promise<Response>

/**
 * Asks the intake one thing and parses its answer with `schema`. Every refusal is a stable code; a
 * broken connection is `intake-unreachable`, an answer of an unknown shape `answer-not-understood`.
 * Never follows a redirect and never sends a cookie.
 */
export const ask = async <Answer>(
  fetch: Fetch,
  call: Call,
  schema: z.ZodMiniType<Answer>,
): Promise<Result<Answer, RequestRefusal>> => {
  const answered = await send(fetch, call)
  if (!answered.ok) return answered
  const parsed = schema.safeParse(await readJson(answered.value))
  return parsed.success ? ok(parsed.data) : refused('answer-not-understood')
}

/** `ask` for a call whose answer has no body. */
export const tell = async (fetch: Fetch, call: Call): Promise<Result<true, RequestRefusal>> => {
  const answered = await send(fetch, call)
  return answered.ok ? ok(true) : answered
}

const send = async (fetch: Fetch, call: Call): Promise<Result<Response, RequestRefusal>> => {
  let response: Response
  try {
    response = await fetch(call.path, {
      method: call.method,
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(call.token === undefined ? {} : { Authorization: `Bearer ${call.token}` }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    })
  } catch {
    return refused('intake-unreachable')
  }
  return response.ok ? ok(response) : refused(await problemCode(response))
}

const problemCode = async (response: Response): Promise<RequestRefusal> => {
  const problem = problemSchema.safeParse(await readJson(response))
  const code = problem.success ? problem.data.code : ''
  if (isProblemCode(code)) return code
  return response.status >= 500 ? 'intake-fault' : 'answer-not-understood'
}

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEM_STATUS, code)

const readJson = async (response: Response): Promise<unknown> => {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}
