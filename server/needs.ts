import type { Log } from './http/request-log.ts'
import type { RateLimitNeeds } from './http/rate-limit.ts'
import type { FilingProof } from './intake/filing-proof.ts'
import type { ProofOfWork } from './intake/proof-of-work.ts'
import type { Reach } from './hand-over/reach.ts'
import type { Store } from './store/store.ts'

/** Everything the app needs from outside; tests give their own clock, log and roots. */
export type AppNeeds = {
  readonly store: Store
  readonly proofOfWork: ProofOfWork
  readonly filingProof: FilingProof
  /** Whom this intake can tell that a hand-over waits. */
  readonly reach: Pick<Reach, 'all'>
  readonly publicOrigin: string
  readonly trainingDeskIds: readonly string[]
  readonly roots: { readonly web: string; readonly console: string }
  readonly securityContact: string
  readonly now: () => Date
  readonly log: Log
  /** Hears the kind of an unexpected error (class and code), nothing else. */
  readonly reportFault: (kind: string) => void
  readonly addressOf: RateLimitNeeds['addressOf']
  readonly limits?: RateLimitNeeds['limits']
}
