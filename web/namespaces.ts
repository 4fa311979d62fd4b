import { CHECK_NAMESPACES } from '../components/check/namespaces.ts'
import { FORM_NAMESPACES, THREAD_NAMESPACES } from '../components/form/namespaces.ts'

/** The word files of the public page. */
export const NAMESPACES = [
  ...new Set([...FORM_NAMESPACES, ...THREAD_NAMESPACES, ...CHECK_NAMESPACES, 'draft-file']),
]
