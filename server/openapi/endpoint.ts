import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type * as mini from 'zod/mini'

import { API_VERSION } from '../../domain/api/paths.ts'
import { PROBLEM_STATUS, problemSchema, type ProblemCode } from '../../domain/api/problem.ts'
import type { Result } from '../../domain/result.ts'
import { refuse, type IntakeContext, type IntakeEnv } from '../http/context.ts'
import { routerParameters, routerSchema } from './schema.ts'

const VERSION_HEADER = {
  'API-Version': { schema: { type: 'string' as const, example: API_VERSION } },
}

type Output<Schema> = Schema extends mini.ZodMiniType ? mini.output<Schema> : undefined

type Spec<Answer, Body, Query, Params> = {
  readonly method: 'get' | 'post' | 'patch' | 'delete'
  /** With `{name}` for path parameters. */
  readonly path: string
  readonly operationId: string
  readonly summary: string
  readonly tag: 'professional' | 'desk' | 'partner' | 'everybody'
  readonly guard?: MiddlewareHandler<IntakeEnv>
  readonly authorization?: 'thread' | 'session'
  readonly body?: Body
  readonly query?: Query
  readonly params?: Params
  readonly status: 200 | 201 | 204
  /** What 304 means, where the guard answers so. */
  readonly notModified?: string
  /** Answers get blanks at the end up to this many bytes, so that their length tells nothing. */
  readonly answerLength?: number
  /** Absent for an answer without a body (204). */
  readonly answer?: Answer
  readonly refusals: readonly ProblemCode[]
}

type Call<Body, Query, Params> = {
  readonly body: Output<Body>
  readonly query: Output<Query>
  readonly params: Output<Params>
}

export type Endpoint = {
  readonly method: string
  readonly path: string
  readonly addTo: (app: OpenAPIHono<IntakeEnv>) => void
}

type Mini = mini.ZodMiniType | undefined
type MiniObject = mini.ZodMiniObject | undefined

/**
 * One address of the interface: what it takes, gives and refuses, and the handler that answers with
 * a value or a code. Input is parsed before the handler runs; a refusal becomes problem+json.
 */
export const endpoint = <
  Answer extends Mini = undefined,
  Body extends Mini = undefined,
  Query extends MiniObject = undefined,
  Params extends MiniObject = undefined,
>(
  spec: Spec<Answer, Body, Query, Params>,
  handle: (
    call: Call<Body, Query, Params>,
    c: IntakeContext,
  ) => Promise<Result<Output<Answer>, ProblemCode>>,
): Endpoint => {
  const { method, path, operationId, summary, tag, guard, body, query, params, status } = spec
  const name: MiddlewareHandler<IntakeEnv> = async (c, next) => {
    c.set('routeName', `${method.toUpperCase()} ${path}`)
    await next()
  }
  const route = createRoute({
    method,
    path,
    operationId,
    summary,
    tags: [tag],
    middleware: guard ? [name, guard] : [name],
    ...(spec.authorization ? { security: [{ [spec.authorization]: [] }] } : {}),
    request: {
      ...(body
        ? {
            body: {
              required: true,
              content: { 'application/json': { schema: routerSchema(body) } },
            },
          }
        : {}),
      ...(query ? { query: routerParameters(query) } : {}),
      ...(params ? { params: routerParameters(params) } : {}),
    },
    responses: {
      [status]: {
        description: summary,
        headers: VERSION_HEADER,
        ...(spec.answer
          ? { content: { 'application/json': { schema: routerSchema(spec.answer) } } }
          : {}),
      },
      ...(spec.notModified === undefined
        ? {}
        : {
            304: { description: spec.notModified, headers: VERSION_HEADER },
          }),
      ...problemResponses(spec),
    },
  })

  const answer = async (c: IntakeContext): Promise<Response> => {
    const valid = c.req as unknown as { valid: (part: 'json' | 'query' | 'param') => unknown }
    const result = await handle(
      {
        body: (body && valid.valid('json')) as Output<Body>,
        query: (query && valid.valid('query')) as Output<Query>,
        params: (params && valid.valid('param')) as Output<Params>,
      },
      c,
    )
    if (!result.ok) return refuse(c, result.code, result.fields)
    if (status === 204) return c.body(null, 204)
    const text = JSON.stringify(result.value).padEnd(spec.answerLength ?? 0, ' ')
    return c.body(text, status as ContentfulStatusCode, {
      'Content-Type': 'application/json',
    })
  }
  return {
    method: method.toUpperCase(),
    path,
    addTo: (app) => {
      // The router's own types speak of classic zod only; ours are checked by `endpoint` above.
      app.openapi(route, answer as never)
    },
  }
}

const problemResponses = ({
  refusals,
  body,
  query,
  params,
}: {
  readonly refusals: readonly ProblemCode[]
  readonly body?: unknown
  readonly query?: unknown
  readonly params?: unknown
}) => {
  const codes = new Set<ProblemCode>([...refusals, 'not-acceptable', 'too-many-requests'])
  if (body) for (const code of BODY_CODES) codes.add(code)
  if (query ?? params) codes.add('query-invalid')
  codes.add('intake-fault').add('store-unavailable')
  const statuses = new Set([...codes].map((code) => PROBLEM_STATUS[code]))
  return Object.fromEntries(
    [...statuses].map((status) => [
      status,
      {
        description: [...codes].filter((code) => PROBLEM_STATUS[code] === status).join(', '),
        content: { 'application/problem+json': { schema: routerSchema(problemSchema) } },
      },
    ]),
  )
}

const BODY_CODES: readonly ProblemCode[] = [
  'body-not-json',
  'body-invalid',
  'body-too-large',
  'body-not-accepted',
]
