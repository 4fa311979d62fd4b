import { uuidSchema } from '../domain/envelope/schema.ts'

export { draftHash } from './draft-hash.ts'

/** The draft id in an address, or `undefined` when there is none. */
export const draftIdOf = (hash: string): string | undefined => {
  const id = /^#draft=(.+)$/u.exec(hash)?.[1]
  const parsed = uuidSchema.safeParse(id)
  return parsed.success ? parsed.data : undefined
}
