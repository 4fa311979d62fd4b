import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import * as z from 'zod/mini'

import { uuidSchema } from '../../domain/envelope/schema.ts'
import { hybridRecipientSchema } from '../../domain/sealing/recipient.ts'
import type { WrappedKey } from './person-key.ts'

const DATABASE = 'signaalwijzer-console'

const wrappedSchema = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array)
const keySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), wrapped: wrappedSchema }),
  z.strictObject({
    kind: z.literal('passkey'),
    wrapped: wrappedSchema,
    passkey: z.string().check(z.maxLength(4000)),
  }),
])
const nameSchema = z.string().check(z.minLength(1), z.maxLength(80))

const memberSchema = z.strictObject({
  staffId: uuidSchema,
  name: nameSchema,
  deskName: z.string().check(z.maxLength(200)),
  key: keySchema,
})

const enrolmentSchema = z.strictObject({
  tokenHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  name: nameSchema,
  recipient: hybridRecipientSchema,
  key: keySchema,
})

/** Someone who works with this browser. Only the wrapped key lies here, never an open one. */
export type Member = {
  readonly staffId: string
  readonly name: string
  readonly deskName: string
  readonly key: WrappedKey
}

/** An enrolment that was begun: with it the same link can be used again after a crash. */
export type BegunEnrolment = {
  readonly tokenHash: string
  readonly name: string
  readonly recipient: string
  readonly key: WrappedKey
}

interface Schema extends DBSchema {
  members: { key: string; value: Member }
  enrolments: { key: string; value: BegunEnrolment }
}

export type PersonKeyStore = {
  /** By name. */
  readonly members: () => Promise<readonly Member[]>
  readonly keepMember: (member: Member) => Promise<void>
  readonly begunEnrolment: (tokenHash: string) => Promise<BegunEnrolment | undefined>
  readonly keepEnrolment: (enrolment: BegunEnrolment) => Promise<void>
  readonly dropEnrolment: (tokenHash: string) => Promise<void>
}

/**
 * Opens the browser's store of wrapped person keys (IndexedDB of the console's origin). Entries that
 * do not parse are left out, never deleted. Throws where the browser has no storage.
 */
export const openPersonKeyStore = async (name: string = DATABASE): Promise<PersonKeyStore> => {
  const db: IDBPDatabase<Schema> = await openDB<Schema>(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('members', { keyPath: 'staffId' })
      database.createObjectStore('enrolments', { keyPath: 'tokenHash' })
    },
  })
  return {
    members: async () =>
      (await db.getAll('members'))
        .flatMap((entry) => {
          const parsed = memberSchema.safeParse(entry)
          return parsed.success ? [parsed.data] : []
        })
        .sort((a, b) => a.name.localeCompare(b.name)),
    keepMember: async (member) => {
      await db.put('members', member)
    },
    begunEnrolment: async (tokenHash) => {
      const parsed = enrolmentSchema.safeParse(await db.get('enrolments', tokenHash))
      return parsed.success ? parsed.data : undefined
    },
    keepEnrolment: async (enrolment) => {
      await db.put('enrolments', enrolment)
    },
    dropEnrolment: async (tokenHash) => {
      await db.delete('enrolments', tokenHash)
    },
  }
}
