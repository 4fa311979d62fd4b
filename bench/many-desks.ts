import { dutchDirectory } from '../domain/content/dutch-directory.ts'
import type { Directory } from '../domain/directory/schema.ts'
import { dutchRules } from '../domain/routing/dutch-rules.ts'
import { aDesk, aKeyPair } from '../tests/builders.ts'

/** Our services and rules with this many invented desks, not signed yet. */
export const aDirectoryWith = async (desks: number): Promise<Directory> => {
  const { recipient } = await aKeyPair()
  return {
    format: 1,
    version: 1,
    issuedAt: '2026-11-01T00:00:00Z',
    expiresAt: '2027-02-01T00:00:00Z',
    services: dutchDirectory.services,
    rules: [...dutchRules],
    desks: Array.from({ length: desks }, (_, index) =>
      aDesk(recipient, { id: String(index).padStart(16, '0'), slug: `desk-${index}` }),
    ),
  }
}
