import 'fake-indexeddb/auto'

import { ENVELOPE_VERSION, type Envelope } from '../../domain/envelope/schema.ts'
import { randomUuid } from '../../domain/random.ts'
import { makeReceipt } from '../../domain/thread/receipt.ts'
import { openDatabase } from '../../extension/database.ts'
import { createDrafts } from '../../extension/drafts.ts'
import { MINUTE } from '../../extension/durations.ts'
import { createLock, createVaultKeys } from '../../extension/lock/lock.ts'
import { createSessionKey } from '../../extension/lock/session-key.ts'
import { createOutbox } from '../../extension/outbox.ts'
import { createReplies } from '../../extension/replies.ts'
import { createReceipts, type ReceiptRecord } from '../../extension/receipts.ts'
import type { RunAlone } from '../../extension/run-alone.ts'
import { createVault } from '../../extension/vault.ts'
import { aSessionArea } from './a-session-area.ts'

let databases = 0

/** A device of its own (or the one named `again`, restarted): a database with vault, drafts, outbox and receipts on it. */
export const aDevice = async (now: () => Date = () => new Date(), again?: string) => {
  databases += 1
  const name = again ?? `device-${databases}`
  const database = await openDatabase(name)
  const area = aSessionArea()
  const session = createSessionKey(
    area,
    () => Promise.resolve(15 * MINUTE),
    () => now().getTime(),
  )
  const vault = createVault(createVaultKeys(database, session))
  return {
    name,
    database,
    vault,
    area,
    lock: createLock(database, session),
    drafts: createDrafts(database, vault, now),
    outbox: createOutbox(database),
    receipts: createReceipts(database, vault, inTurn()),
    replies: createReplies(database, vault, now),
  }
}

/** Work of the same name waits for each other, as Web Locks do. */
export const inTurn = (): RunAlone => {
  const last = new Map<string, Promise<unknown>>()
  return (name, work) => {
    const next = (last.get(name) ?? Promise.resolve()).then(work, work)
    last.set(name, next)
    return next
  }
}

export const anEnvelope = (change: Partial<Envelope> = {}): Envelope => ({
  version: ENVELOPE_VERSION,
  id: randomUuid(),
  deskId: 'abcdefgh01234567',
  threadId: '0123456789abcdef0123456789abcdef',
  threadVerifyKey: 'A'.repeat(43),
  sealed: 'B'.repeat(400),
  ...change,
})

export const aReceiptRecord = (change: Partial<ReceiptRecord> = {}): ReceiptRecord => ({
  receipt: makeReceipt(),
  deskId: 'abcdefgh01234567',
  sector: 'hotel',
  addedOn: '2026-11-22',
  access: { threadId: '0123456789abcdef0123456789abcdef', signingSeed: 'A'.repeat(43) },
  state: null,
  closeReason: null,
  deskMessages: 0,
  seenMessages: 0,
  askAt: 0,
  ...change,
})

/** Alarms that only note when they would ring. */
export const someAlarms = () => {
  const at = new Map<string, number>()
  return {
    at,
    create: (name: string, { when }: { when: number }) => {
      at.set(name, when)
      return Promise.resolve()
    },
    clear: (name: string) => Promise.resolve(at.delete(name)),
  }
}

/** Every byte and letter that a database holds, as one long text. */
export const everythingIn = async (database: Awaited<ReturnType<typeof openDatabase>>) => {
  const seen: string[] = []
  const visit = (value: unknown): void => {
    if (value instanceof ArrayBuffer) seen.push(Buffer.from(value).toString('latin1'))
    else if (value instanceof Uint8Array) seen.push(Buffer.from(value).toString('latin1'))
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
    else seen.push(String(value))
  }
  for (const table of database.objectStoreNames) {
    visit(await database.getAllKeys(table))
    visit(await database.getAll(table))
  }
  return seen.join('\n')
}
