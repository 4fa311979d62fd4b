import { useAnswer, type Loaded } from '../desk/use-answer.ts'
import type { Directory } from '../../domain/directory/schema.ts'
import { useDesk } from '../shell/desk-context.ts'

/** The directory, fetched and verified anew for this page. */
export const useDirectory = (): Loaded<Directory> => useAnswer(useDesk().directory)
