import { etag } from 'hono/etag'

import { PATHS } from '../../domain/api/paths.ts'
import { directoryAnswerSchema, healthSchema } from '../../domain/api/public.ts'
import { ok, refused } from '../../domain/result.ts'
import type { AppNeeds } from '../needs.ts'
import { endpoint } from '../openapi/endpoint.ts'

/** The newest signed directory, as the root key's owner signed it. */
export const getDirectory = ({ store }: AppNeeds) =>
  endpoint(
    {
      method: 'get',
      path: PATHS.directory,
      operationId: 'getDirectory',
      summary: 'The signed directory: services, rules and the keys of the desks.',
      tag: 'everybody',
      // Anybody may ask whether it changed; our own faces never do, so that all ask alike.
      guard: etag(),
      status: 200,
      notModified: 'Nothing changed since the answer whose ETag came in If-None-Match. No body.',
      answer: directoryAnswerSchema,
      refusals: ['not-found'],
    },
    async () => {
      const newest = await store.setup.newestDirectory()
      return newest ? ok({ jws: newest.jws }) : refused('not-found')
    },
  )

/** Whether the intake can write: 200, or 503 when its storage does not answer. */
export const getHealth = ({ store }: AppNeeds) =>
  endpoint(
    {
      method: 'get',
      path: PATHS.health,
      operationId: 'getHealth',
      summary: 'Whether the intake works.',
      tag: 'everybody',
      status: 200,
      answer: healthSchema,
      refusals: [],
    },
    async () =>
      (await store.isAlive())
        ? ok({ status: 'ok' as const, store: store.kind })
        : refused('store-unavailable'),
  )
