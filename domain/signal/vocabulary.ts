/**
 * The coded answers of a signal: every list a professional chooses from, in the order shown.
 * Words for each code are in `locales/<lang>/form.json`. Nationality, names, birth dates and
 * addresses are left out on purpose (docs: design "What it must never do").
 */
export const SECTORS = ['social-team', 'school', 'hotel'] as const

/** Roles per sector; `other` and `prefer-not-to-say` are real answers everywhere. */
export const ROLES = {
  'social-team': ['social-worker', 'team-coach', 'debt-counsellor', 'youth-worker'],
  school: ['school-social-worker', 'teacher', 'mentor', 'attendance-officer'],
  hotel: ['front-desk', 'housekeeping', 'food-and-beverage', 'technical-security', 'hr-planning'],
} as const satisfies Record<(typeof SECTORS)[number], readonly string[]>
export const SHARED_ROLES = ['other', 'prefer-not-to-say'] as const
export const ALL_ROLES = [
  ...ROLES['social-team'],
  ...ROLES.school,
  ...ROLES.hotel,
  ...SHARED_ROLES,
] as const

export const LANES = [
  'danger',
  'minor',
  'identifiable-consent',
  'anonymous',
  'place-only',
  'advice',
] as const

export const DANGER = ['yes', 'no'] as const
export const SUBJECTS = ['person', 'place', 'advice'] as const
export const AGE_BANDS = ['under-12', '12-15', '16-17', '18-23', '24-plus', 'unknown'] as const
export const CONSENTS = ['yes', 'legal-basis', 'no', 'not-asked', 'unknown'] as const
export const EXPLOITATION = [
  'sexual',
  'labour',
  'criminal',
  'begging',
  'domestic',
  'marriage',
  'other',
  'unknown',
] as const
export const SETTINGS = [
  'home',
  'work',
  'hotel',
  'school',
  'street',
  'online',
  'reception',
  'travel',
  'other',
  'unknown',
] as const
export const PERIODS = ['this-week', 'this-month', 'longer', 'unknown'] as const
export const PEOPLE_COUNTS = ['one', 'two-to-five', 'more', 'unknown'] as const
export const LANGUAGES_NEEDED = [
  'nl',
  'en',
  'pl',
  'ro',
  'bg',
  'hu',
  'es',
  'uk',
  'zh',
  'ar',
  'pt',
  'fr',
  'vi',
  'ti',
  'ru',
  'tr',
  'fa',
  'other',
  'unknown',
] as const
export const ALREADY_DONE = [
  'nothing',
  'talked-with-person',
  'talked-with-colleague',
  'attention-officer',
  'asked-veilig-thuis',
  'asked-comensha',
  'told-police',
  'other',
] as const
/** `stay-unknown`: the professional fears to be known as the source; the desk takes care. */
export const WISHES = ['ask-back', 'advice', 'stay-unknown'] as const

/** How a professional judges their own text. It advises, and never leaves the device. */
export const OWN_JUDGEMENT = ['no', 'yes', 'unsure'] as const

export type Sector = (typeof SECTORS)[number]
export type Role = (typeof ALL_ROLES)[number]
export type Lane = (typeof LANES)[number]
export type AgeBand = (typeof AGE_BANDS)[number]
export type Consent = (typeof CONSENTS)[number]
export type Exploitation = (typeof EXPLOITATION)[number]
export type Setting = (typeof SETTINGS)[number]

/** The largest text a signal may carry, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 2000
/** The largest work contact: a number or address of the professional's own work. */
export const MAX_WORK_CONTACT_LENGTH = 200
/** What a draft still keeps of a typed answer, so that a page pasted by mistake is not lost. */
export const MAX_TYPED_LENGTH = 200_000
/** How many indicators one signal may name. */
export const MAX_INDICATORS = 60
/** How many a person may have ticked before that is said: more than stand on all cards together. */
export const MAX_TICKED = 400
