import type { NewHandOver } from '../../domain/api/hand-over.ts'
import { deriveEnrolmentKeys } from '../../domain/keys/enrolment-link.ts'
import { makeReference } from '../../domain/hand-over/reference.ts'
import { randomUuid } from '../../domain/random.ts'
import { sha256Hex } from '../../server/store/hashes.ts'
import type { Act } from '../../server/store/staff-store.ts'
import type { Store } from '../../server/store/store.ts'
import { anEnvelope, aSealedText, aSpentProof } from './builders.ts'
import { aDesk, NOON } from './stores.ts'

export const A_DAY = '2027-03-10'
export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const after = (milliseconds: number): Date => new Date(NOON.getTime() + milliseconds)

/** The hash under which the intake keeps a token or an opening key. */
export const hashed = sha256Hex

export type ReadSignal = {
  readonly id: string
  readonly threadId: string
  readonly version: number
}

export type AHandingDesk = {
  readonly act: (now?: Date) => Act
  /** Staff of another desk at the same intake, which may receive. */
  readonly otherAct: (now?: Date) => Act
  readonly deskId: string
  readonly otherDeskId: string
  /** A signal that the desk is reading. */
  readonly aReadSignal: () => Promise<ReadSignal>
  readonly signalOf: (id: string) => Promise<{ state: string; version: number } | undefined>
  /** Hands a new signal over, or the given one; throws when that is refused. */
  readonly handOver: (
    change?: Partial<NewHandOver>,
    now?: Date,
  ) => Promise<{ readonly signal: ReadSignal; readonly sent: NewHandOver }>
  /** The token that the delivery of this one carries. */
  readonly tokenOf: (id: string, now?: Date) => Promise<string>
}

/** A hand-over of this signal by webhook, unless said otherwise. */
export const aHandOver = (
  signal: Pick<ReadSignal, 'id' | 'version'>,
  change: Partial<NewHandOver> = {},
): NewHandOver => ({
  id: randomUuid(),
  signalId: signal.id,
  signalVersion: signal.version,
  service: 'dienst-van-verzinsel',
  way: 'webhook',
  reference: makeReference(),
  ...(change.way === 'phone' ? {} : { sealed: aSealedText() }),
  gate: { consent: 'given' },
  showsService: false,
  ...change,
})

/** Two desks at one store, of which the first hands over. */
export const aHandingDesk = async (store: Store): Promise<AHandingDesk> => {
  const enrol = async (name: string) => {
    const { desk, secret } = await aDesk(name)
    const tokenHash = deriveEnrolmentKeys(secret)?.tokenHash ?? ''
    await store.setup.addDesk(desk, { tokenHash, firstGrant: aSealedText() }, NOON)
    const member = { name: 'Noor Verzonnen', recipient: desk.recipient }
    const enrolled = await store.staff.enrol(tokenHash, member, NOON)
    const actor = enrolled.ok ? enrolled.value.staff.id : ''
    return (now = NOON): Act => ({ deskId: desk.id, actor, now })
  }
  const act = await enrol('Desk that hands over')
  const otherAct = await enrol('Desk that receives')
  const { deskId } = act()
  const aReadSignal = async (): Promise<ReadSignal> => {
    const { id, threadId } = anEnvelope(deskId)
    await store.signals.receive(anEnvelope(deskId, { id, threadId }), aSpentProof(), A_DAY)
    const change = { version: 1, state: 'reading', closeReason: null } as const
    await store.inbox.changeState(id, change, act())
    return { id, threadId, version: 2 }
  }
  return {
    act,
    otherAct,
    deskId,
    otherDeskId: otherAct().deskId,
    aReadSignal,
    signalOf: async (id) => {
      const { rows } = await store.inbox.page(deskId, { page: 1 })
      return rows.find((row) => row.id === id)
    },
    handOver: async (change = {}, now = NOON) => {
      const signal = await aReadSignal()
      const sent = aHandOver(signal, change)
      const made = await store.handOvers.create(sent, act(now))
      if (!made.ok) throw new Error(made.code)
      return { signal, sent }
    },
    tokenOf: async (id, now = NOON) => {
      const waiting = await store.handOvers.due(now, 1000)
      const token = waiting.find((delivery) => delivery.id === id)?.token
      if (token === undefined) throw new Error('Nothing waits for this hand-over.')
      return token
    },
  }
}
