import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'

import { ok, refused, type Result } from '../domain/result.ts'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { clientAddress } from './http/client-address.ts'
import type { IntakeEnv } from './http/context.ts'
import type { Log } from './http/request-log.ts'
import { checkDelivery, type DeliveryRefusal } from './hand-over/deliver-config.ts'
import { createReach } from './hand-over/reach.ts'
import { startDelivery } from './hand-over/start-delivery.ts'
import { createFilingProof } from './intake/filing-proof.ts'
import { createProofOfWork } from './intake/proof-of-work.ts'
import { TRAINING_DESK_IDS } from './intake/training-desks.ts'
import { openStore, type OpenStoreRefusal } from './store/open-store.ts'
import type { Store } from './store/store.ts'

const PRUNE_EVERY_MS = 60_000
const STOP_WITHIN_MS = 3_000

export type StartRefusal = OpenStoreRefusal | DeliveryRefusal | 'port-busy' | 'host-unusable'

export type RunningIntake = {
  readonly port: number
  readonly publicOrigin: string
  /** Answers what is under way, then closes server and store. */
  readonly stop: () => Promise<void>
}

export type StartOptions = {
  /** An open store to use; it is closed by `stop` like an own one. */
  readonly store?: Store
  readonly log?: Log
  readonly reportFault?: (kind: string) => void
}

/**
 * Opens the store (unless given), listens, delivers hand-overs and forgets expired things. Refuses a
 * busy port, an unusable host, a store that does not open and settings of partners that do not fit,
 * each as a code.
 */
export const startIntake = async (
  config: Config,
  options: StartOptions = {},
): Promise<Result<RunningIntake, StartRefusal>> => {
  const { log = () => undefined, reportFault = () => undefined } = options
  const partners = await checkDelivery(config.delivery)
  if (!partners.ok) {
    await options.store?.close()
    return partners
  }
  const opened = options.store ? ok(options.store) : await openStore(config)
  if (!opened.ok) return opened
  const store = opened.value
  const proofOfWork = await createProofOfWork(store.setup, config.proof)
  const filingProof = await createFilingProof(store.setup)

  // The app knows its own origin, and that needs the port: it is made after listening.
  const running: { app?: Hono<IntakeEnv> } = {}
  const server = createAdaptorServer({
    fetch: (request, env) =>
      running.app?.fetch(request, env) ?? new Response(null, { status: 503 }),
  }) as Server
  server.requestTimeout = 30_000
  server.headersTimeout = 15_000

  const listening = await listen(server, config)
  if (!listening.ok) {
    await store.close()
    return listening
  }
  const port = listening.value
  const reach = createReach(store.setup, config.delivery, partners.value, reportFault)
  const publicOrigin = config.publicOrigin ?? `http://localhost:${port}`
  running.app = createApp({
    store,
    proofOfWork,
    filingProof,
    reach,
    publicOrigin,
    trainingDeskIds: TRAINING_DESK_IDS,
    roots: config.roots,
    securityContact: config.securityContact,
    now: () => new Date(),
    log,
    reportFault,
    addressOf: clientAddress(config.clientAddressHeader),
  })
  const watchdog = await startDelivery(config.delivery, {
    store,
    reach,
    publicOrigin,
    now: () => new Date(),
    reportFault,
  })
  const pruning = setInterval(() => {
    store.prune(new Date()).catch(() => {
      reportFault('pruning')
    })
  }, PRUNE_EVERY_MS)
  pruning.unref()

  return ok({
    port,
    publicOrigin,
    stop: async () => {
      clearInterval(pruning)
      await Promise.all([watchdog.stop(), close(server)])
      await store.close()
    },
  })
}

const listen = (
  server: Server,
  { port, host }: Config,
): Promise<Result<number, 'port-busy' | 'host-unusable'>> =>
  new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(refused(error.code === 'EADDRINUSE' ? 'port-busy' : 'host-unusable'))
    })
    server.listen(port, host, () => {
      resolve(ok((server.address() as AddressInfo).port))
    })
  })

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const impatience = setTimeout(() => {
      server.closeAllConnections()
    }, STOP_WITHIN_MS)
    server.close(() => {
      clearTimeout(impatience)
      resolve()
    })
    server.closeIdleConnections()
  })
