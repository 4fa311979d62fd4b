import { uuidSchema } from '../domain/envelope/schema.ts'

/** The part of an address that opens a draft: a random id and nothing else. */
export const draftHash = (id: string): string => `#draft=${id}`

/** The draft id in an address, or `undefined` when there is none. */
export const draftIdOf = (hash: string): string | undefined => {
  const id = /^#draft=(.+)$/u.exec(hash)?.[1]
  const parsed = uuidSchema.safeParse(id)
  return parsed.success ? parsed.data : undefined
}
