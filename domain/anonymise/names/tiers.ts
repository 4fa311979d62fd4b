import type { Certainty } from '../finding.ts'

/** From here on a name is beyond much doubt; log-odds, as everything here. */
export const CERTAIN = 2.5
/** From here on a word is more likely a name than not, with the lean of `score-words.ts` in it. */
export const LIKELY = 0
/** From here on a word is worth a quiet question. */
export const LOOK = -1.8

/** The same where every noun has a capital, so that most capitals say nothing: German. */
export const LOOK_AMONG_CAPITALS = -0.6

/** The tier of a score that is at least LOOK. */
export const tierOf = (score: number): Certainty =>
  score >= CERTAIN ? 'certain' : score >= LIKELY ? 'likely' : 'look'
