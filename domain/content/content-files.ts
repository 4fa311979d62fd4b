import type * as z from 'zod/mini'
import { routingCasesSchema } from '../routing/routing-cases.ts'
import { routingRulesSchema } from '../routing/rule-schema.ts'
import { cardSchema } from './card-schema.ts'
import { coverageSchema } from './coverage-schema.ts'
import { directoryContentSchema } from './directory-schema.ts'
import { holidaysSchema } from './holidays-schema.ts'
import { indicatorFamilySchema } from './indicator-schema.ts'
import { municipalitiesSchema } from './municipality-schema.ts'
import { pageSchema } from './page-schema.ts'
import { phraseOrderSchema, phrasesSchema } from './phrase-schema.ts'
import { searchTopicsSchema } from './search-topic-schema.ts'
import { seedsPlacesSchema } from './seeds-schema.ts'
import { regionsSchema, sourceListSchema } from './source-list-schema.ts'
import { tipsFileSchema } from './tip-schema.ts'
import { trainingCaseSchema, trainingDeskSchema } from './training-schema.ts'

/** Each sort of content file: its place below the root, and its schema. */
export const CONTENT_FILES: readonly {
  readonly place: RegExp
  readonly schema: z.ZodMiniType
}[] = [
  { place: /^content\/cards\/[a-z0-9-]+\.json$/, schema: cardSchema },
  { place: /^content\/indicators\/[a-z0-9-]+\.json$/, schema: indicatorFamilySchema },
  { place: /^content\/pages\/[a-z0-9-]+\.json$/, schema: pageSchema },
  { place: /^content\/phrases\/[a-z0-9-]+\.json$/, schema: phrasesSchema },
  { place: /^content\/phrases\.json$/, schema: phraseOrderSchema },
  { place: /^content\/training\/cases\/[a-z0-9-]+\.json$/, schema: trainingCaseSchema },
  { place: /^content\/training\/desk\.json$/, schema: trainingDeskSchema },
  { place: /^content\/tips\.json$/, schema: tipsFileSchema },
  { place: /^content\/search-topics\.json$/, schema: searchTopicsSchema },
  { place: /^content\/coverage\.json$/, schema: coverageSchema },
  { place: /^content\/seeds-places\.json$/, schema: seedsPlacesSchema },
  { place: /^content\/municipalities\.json$/, schema: municipalitiesSchema },
  { place: /^content\/holidays\.json$/, schema: holidaysSchema },
  { place: /^content\/regions\.json$/, schema: regionsSchema },
  { place: /^content\/sources\.json$/, schema: sourceListSchema },
  { place: /^content\/directory\/rules\.json$/, schema: routingRulesSchema },
  { place: /^content\/directory\/cases\.json$/, schema: routingCasesSchema },
  { place: /^content\/directory\/[a-z]{2}\.json$/, schema: directoryContentSchema },
]
