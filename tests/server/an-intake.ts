import { solveProof } from '../../domain/intake/solve-challenge.ts'
import type { Challenge, Proof } from '../../domain/api/public.ts'
import { PATHS } from '../../domain/api/paths.ts'
import type { Problem } from '../../domain/api/problem.ts'
import { deriveEnrolmentKeys } from '../../domain/keys/enrolment-link.ts'
import { createApp } from '../../server/app.ts'
import type { LogLine } from '../../server/http/request-log.ts'
import { createFilingProof } from '../../server/intake/filing-proof.ts'
import { createProofOfWork } from '../../server/intake/proof-of-work.ts'
import type { AppNeeds } from '../../server/needs.ts'
import { sealGrant } from '../../console/opening/desk-key.ts'
import type { Store } from '../../server/store/store.ts'
import { identityToRecipient } from 'age-encryption'
import { aDesk, NOON, type DeskWithKeys } from './stores.ts'

export const ORIGIN = 'https://signaal.example.org'
export const EASY_PROOF = { cost: 1, maxNumber: 4 }

/** What the tests hand over to can be told, unless they say otherwise. */
const EVERYWHERE: Awaited<ReturnType<AppNeeds['reach']['all']>> = [
  { service: 'dienst-van-verzinsel', ways: ['webhook', 'mail'] },
]

export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: unknown
  /** The code of a refusal, or undefined. */
  readonly code: string | undefined
}

export type AnIntake = DeskWithKeys & {
  readonly clock: { now: Date }
  readonly lines: LogLine[]
  readonly faults: string[]
  readonly request: (
    method: string,
    path: string,
    options?: { readonly body?: unknown; readonly headers?: Record<string, string> },
  ) => Promise<Answer>
  readonly aProof: () => Promise<Proof>
}

/** The whole app over a store, with a demo desk, an own clock, an easy proof and no port. */
export const anIntake = async (store: Store, change: Partial<AppNeeds> = {}): Promise<AnIntake> => {
  const deskWithKeys = await aDesk()
  const link = deriveEnrolmentKeys(deskWithKeys.secret)
  if (!link) throw new Error('This secret is none.')
  const firstGrant = await sealGrant(
    deskWithKeys.identity,
    await identityToRecipient(link.identity),
  )
  await store.setup.addDesk(deskWithKeys.desk, { tokenHash: link.tokenHash, firstGrant }, NOON)

  const clock = { now: NOON }
  const lines: LogLine[] = []
  const faults: string[] = []
  const app = createApp({
    store,
    proofOfWork: await createProofOfWork(store.setup, EASY_PROOF),
    filingProof: await createFilingProof(store.setup),
    reach: { all: () => Promise.resolve(EVERYWHERE) },
    publicOrigin: ORIGIN,
    trainingDeskIds: ['training00000000'],
    roots: { web: '/nowhere/web', console: '/nowhere/console' },
    securityContact: 'mailto:security@example.org',
    now: () => clock.now,
    log: (line) => lines.push(line),
    reportFault: (kind) => faults.push(kind),
    addressOf: () => undefined,
    ...change,
  })

  const request: AnIntake['request'] = async (method, path, { body, headers = {} } = {}) => {
    const response = await app.request(path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const json = parsed(text)
    return {
      status: response.status,
      headers: response.headers,
      text,
      json,
      code: response.status >= 400 ? (json as Problem | undefined)?.code : undefined,
    }
  }
  return {
    ...deskWithKeys,
    clock,
    lines,
    faults,
    request,
    aProof: async () => {
      const { json } = await request('GET', PATHS.challenges)
      const solved = await solveProof((json as { challenge: Challenge }).challenge)
      if (!solved.ok) throw new Error('An easy challenge was too hard.')
      return solved.value
    },
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
