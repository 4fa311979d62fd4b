import * as z from 'zod/mini'

import { PATHS } from '../../domain/api/paths.ts'
import { auditSchema, inboxQuerySchema } from '../../domain/api/staff.ts'
import { ok } from '../../domain/result.ts'
import type { AppNeeds } from '../needs.ts'
import { endpoint } from '../openapi/endpoint.ts'
import { forStaff, sessionOf } from '../staff/staff-guard.ts'
import { PAGE_SIZE } from '../store/store.ts'

const pageQuery = z.pick(inboxQuerySchema, { pagina: true })

/** What the members of the own desk did, newest first, and whether nobody changed it afterwards. */
export const getAudit = (needs: AppNeeds) =>
  endpoint(
    {
      ...forStaff(needs, 'granted'),
      method: 'get',
      path: PATHS.audit,
      operationId: 'getAudit',
      summary: 'The audit of the own desk, and whether its hash chain fits.',
      query: pageQuery,
      status: 200,
      answer: auditSchema,
      refusals: ['session-missing', 'not-allowed'],
    },
    async ({ query }, c) => {
      const page = Number(query.pagina ?? '1')
      const deskId = sessionOf(c).desk.id
      const { store, now } = needs
      const { entries, total, isChainWhole } = await store.audit.page(deskId, page, now())
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
      return ok({ entries: [...entries], page, pages, isChainWhole })
    },
  )
