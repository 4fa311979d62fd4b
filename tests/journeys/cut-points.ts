import { PATHS } from '../../domain/api/paths.ts'
import type { Cut } from '../server/cutting-proxy.ts'

const POST = `POST ${PATHS.signals}`

/** Five points of sending, each with the request that is cut and where. */
export const CUT_POINTS: readonly (readonly [point: string, request: string, cut: Cut])[] = [
  // In its answer: a GET that was cut off before it, Firefox asks again without a word.
  ['before anything is posted', `GET ${PATHS.challenges}`, 'in the middle of the answer'],
  ['after the challenge', POST, 'before the request arrives'],
  ['while posting', POST, 'in the middle of the request'],
  ['after it was kept, before the answer', POST, 'after the request, before the answer'],
  ['half-way through the answer', POST, 'in the middle of the answer'],
]
