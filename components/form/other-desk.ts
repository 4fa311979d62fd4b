import type { Desk } from '../../domain/directory/schema.ts'
import { FALLBACK_DESK } from '../../domain/routing/route-signal.ts'

/** What a desk is called in this language. */
export const deskName = ({ names, slug }: Desk, language: string): string =>
  names[language] ?? names['nl'] ?? slug

/** The coordinating desk passes signals on; another one deals with them. */
export const isOtherDesk = ({ slug }: Desk): boolean => slug !== FALLBACK_DESK
