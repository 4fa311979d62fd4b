import { uuidSchema } from '../domain/envelope/schema.ts'

/** The part of an address that opens a sent signal: a random id and nothing else. */
export const signalHash = (id: string): string => `#signal=${id}`

/** The id of a sent signal in an address, or `undefined` when there is none. */
export const signalIdOf = (hash: string): string | undefined => {
  const parsed = uuidSchema.safeParse(/^#signal=(.+)$/u.exec(hash)?.[1])
  return parsed.success ? parsed.data : undefined
}
