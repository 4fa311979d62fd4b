/** The addresses of the intake's interface (NLgov API Design Rules: Dutch plural nouns). */
export const API_VERSION = '1.0.0'

export const PATHS = {
  signals: '/v1/signalen',
  challenges: '/v1/rekenopgaven',
  directory: '/v1/adresgidsen/actueel',
  threadStates: '/v1/gesprekstanden',
  messages: '/v1/berichten',
  withdrawals: '/v1/intrekkingen',
  health: '/v1/gezondheidsmetingen',
  openapi: '/v1/openapi.json',
  staff: '/v1/medewerkers',
  signInChallenges: '/v1/aanmeldopgaven',
  sessions: '/v1/sessies',
  ownSession: '/v1/sessies/huidige',
  deskKeyChallenges: '/v1/sleutelopgaven',
  deskKeys: '/v1/loketsleutels',
  grants: '/v1/sleuteltoekenningen',
  invitations: '/v1/uitnodigingen',
  inbox: '/v1/binnengekomen-signalen',
  handOvers: '/v1/overdrachten',
  handOverWays: '/v1/overdrachtwegen',
  bundles: '/v1/overdrachtbundels',
  partnerSteps: '/v1/overdrachtstanden',
  audit: '/v1/logregels',
} as const

/** The address of one signal at the desk (GET to open, PATCH to change its state). */
export const inboxSignalPath = (id: string): string => `${PATHS.inbox}/${id}`

/** Where the desk's replies to one signal are posted. */
export const repliesPath = (id: string): string => `${PATHS.inbox}/${id}/antwoorden`

/** The address of one member (DELETE to end the membership). */
export const memberPath = (id: string): string => `${PATHS.staff}/${id}`

/** The address of one key of the desk (PATCH to put it away for good). */
export const deskKeyPath = (id: string): string => `${PATHS.deskKeys}/${id}`

/** Where a member proves to open with one key of the desk. */
export const keyConfirmationsPath = (id: string): string => `${PATHS.deskKeys}/${id}/bevestigingen`

/** The address of one hand-over (GET to open, PATCH for its next state). */
export const handOverPath = (id: string): string => `${PATHS.handOvers}/${id}`

/** Where a hand-over is sent once more. */
export const sendAgainPath = (id: string): string => `${PATHS.handOvers}/${id}/verzendpogingen`
