import { OpenAPIHono } from '@hono/zod-openapi'

import { PATHS } from '../domain/api/paths.ts'
import { getAudit } from './audit/endpoints.ts'
import { getDirectory, getHealth } from './directory/endpoints.ts'
import { bodyLimit, mediaTypes } from './http/body-rules.ts'
import {
  getHandOver,
  getHandOvers,
  getHandOverWays,
  patchHandOver,
  postDeliveryAttempt,
  postHandOver,
} from './hand-over/endpoints.ts'
import { postBundle, postPartnerStep } from './hand-over/partner-endpoints.ts'
import type { IntakeEnv } from './http/context.ts'
import { answerFaults } from './http/faults.ts'
import { refuseInvalid } from './http/invalid-input.ts'
import { crossOrigin, staffOriginCheck } from './http/origins.ts'
import { rateLimit } from './http/rate-limit.ts'
import { requestLog } from './http/request-log.ts'
import { securityHeaders } from './http/security-headers.ts'
import { answerUnmatched } from './http/unmatched.ts'
import { getInbox, getSignal, patchSignal, postReply } from './inbox/endpoints.ts'
import { getChallenge, postSignal } from './intake/endpoints.ts'
import type { AppNeeds } from './needs.ts'
import { openApiDocument } from './openapi/document.ts'
import { securityTxt } from './pages/security-txt.ts'
import { staticPages } from './pages/static-files.ts'
import { getDeskKeys, patchDeskKey, postDeskKey, postKeyConfirmation } from './staff/desk-keys.ts'
import { getGrants, postDeskKeyChallenge, postGrant } from './staff/grants.ts'
import { deleteMember, getMembers, postInvitation, postMember } from './staff/members.ts'
import { deleteSession, postSession, postSignInChallenge } from './staff/sign-in.ts'
import { getThread, getThreadState, postMessage, postWithdrawal } from './threads/endpoints.ts'

/** The whole intake: what a request passes, in order. */
export const createApp = (needs: AppNeeds): OpenAPIHono<IntakeEnv> => {
  const { publicOrigin, roots } = needs
  const app = new OpenAPIHono<IntakeEnv>({ defaultHook: refuseInvalid })

  app.use(requestLog(needs.log))
  app.use(securityHeaders)
  app.use(crossOrigin(publicOrigin))
  app.use(rateLimit(needs))
  app.use(staffOriginCheck(publicOrigin))
  app.use('/v1/*', mediaTypes)
  app.use(bodyLimit)

  const endpoints = [
    getHealth(needs),
    getDirectory(needs),
    getChallenge(needs),
    postSignal(needs),
    getThreadState(needs),
    getThread(needs),
    postMessage(needs),
    postWithdrawal(needs),
    postMember(needs),
    postSignInChallenge(needs),
    postSession(needs),
    deleteSession(needs),
    getMembers(needs),
    postInvitation(needs),
    deleteMember(needs),
    getGrants(needs),
    postDeskKeyChallenge(needs),
    getDeskKeys(needs),
    postDeskKey(needs),
    postKeyConfirmation(needs),
    patchDeskKey(needs),
    postGrant(needs),
    getInbox(needs),
    getSignal(needs),
    patchSignal(needs),
    postReply(needs),
    postHandOver(needs),
    getHandOvers(needs),
    getHandOverWays(needs),
    getHandOver(needs),
    patchHandOver(needs),
    postDeliveryAttempt(needs),
    postBundle(needs),
    postPartnerStep(needs),
    getAudit(needs),
  ]
  for (const { addTo } of endpoints) addTo(app)

  const document = openApiDocument(app, publicOrigin)
  app.get(PATHS.openapi, (c) => {
    c.set('routeName', `GET ${PATHS.openapi}`)
    return c.json(document)
  })
  app.get('/.well-known/security.txt', (c) => {
    c.set('routeName', 'GET /.well-known/security.txt')
    const contact = needs.securityContact
    return c.text(securityTxt({ contact, publicOrigin, now: needs.now() }))
  })
  app.all('/v1/*', answerUnmatched(endpoints))
  app.get('/console', (c) => c.redirect('/console/', 308))
  app.use(
    '/console/*',
    staticPages({ prefix: '/console/', root: roots.console, name: 'The console' }),
  )
  app.use(
    '/*',
    staticPages({
      prefix: '/',
      root: roots.web,
      name: 'The web form',
      views: ['controleren', 'check', 'overdracht'],
    }),
  )

  app.notFound(answerUnmatched(endpoints))
  app.onError(answerFaults(needs.reportFault))
  return app
}
