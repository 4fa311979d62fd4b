import type { OpenAPIHono } from '@hono/zod-openapi'

import { API_VERSION } from '../../domain/api/paths.ts'
import type { IntakeEnv } from '../http/context.ts'

const BASE = '/v1'

/** The interface in OpenAPI 3.1, made from the very schemas that check the requests. */
export const openApiDocument = (app: OpenAPIHono<IntakeEnv>, publicOrigin: string): unknown => {
  app.openAPIRegistry.registerComponent('securitySchemes', 'thread', {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '"Gesprek", thread id, Unix time and Ed25519 signature over the request.',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'http',
    scheme: 'bearer',
  })
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Signaalwijzer intake',
      version: API_VERSION,
      description:
        'Receives end-to-end encrypted, anonymised signals of possible human trafficking and carries the answers back. The intake reads no content, keeps no address and stores the day, not the time.',
      contact: {
        name: 'Signaalwijzer',
        email: 'api@signaalwijzer.example',
        url: publicOrigin,
      },
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
    },
    servers: [{ url: `${publicOrigin}${BASE}` }],
    tags: [
      { name: 'professional', description: 'Handing over signals and their threads.' },
      { name: 'desk', description: 'For the staff of a desk, with a session.' },
      { name: 'partner', description: 'For services that are handed a signal, without a session.' },
      { name: 'everybody', description: 'Directory and health.' },
    ],
  })
  const paths = Object.entries(document.paths ?? {})
  return {
    ...document,
    paths: Object.fromEntries(paths.map(([path, item]) => [path.replace(BASE, ''), item])),
  }
}
