import type { Desk } from '../../domain/directory/schema.ts'
import { FALLBACK_DESK } from '../../domain/routing/route-signal.ts'
import type { DirectoryState } from './form-host.ts'

/** What a desk is called in this language. */
export const deskName = ({ names, slug }: Desk, language: string): string =>
  names[language] ?? names['nl'] ?? slug

/** Words that name CoMensha are for its desk alone; another one has words under `desks`. */
export const isOtherDesk = ({ slug }: Desk): boolean => slug !== FALLBACK_DESK

/** Whether it may be another desk than CoMensha's that reads a signal. */
export const hasOtherDesks = (directory: DirectoryState | undefined): boolean =>
  directory?.is === 'ready' && directory.directory.desks.some(isOtherDesk)
