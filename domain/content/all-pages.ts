import figures from '../../content/pages/figures.json' with { type: 'json' }
import forcedMarriage from '../../content/pages/forced-marriage.json' with { type: 'json' }
import houseProtocol from '../../content/pages/house-protocol.json' with { type: 'json' }
import informationPoint from '../../content/pages/information-point.json' with { type: 'json' }
import knowledge from '../../content/pages/knowledge.json' with { type: 'json' }
import learning from '../../content/pages/learning.json' with { type: 'json' }
import meldcode from '../../content/pages/meldcode.json' with { type: 'json' }
import minors from '../../content/pages/minors.json' with { type: 'json' }
import nonPunishment from '../../content/pages/non-punishment.json' with { type: 'json' }
import notTrafficking from '../../content/pages/not-trafficking.json' with { type: 'json' }
import notingDown from '../../content/pages/noting-down.json' with { type: 'json' }
import reflectionPeriod from '../../content/pages/reflection-period.json' with { type: 'json' }
import sharingAndAvg from '../../content/pages/sharing-and-avg.json' with { type: 'json' }
import softSignals from '../../content/pages/soft-signals.json' with { type: 'json' }
import staffSuspected from '../../content/pages/staff-suspected.json' with { type: 'json' }
import talking from '../../content/pages/talking.json' with { type: 'json' }
import whoIsWho from '../../content/pages/who-is-who.json' with { type: 'json' }
import type { Page } from './page-schema.ts'
import type { ContentSector } from './shared-schema.ts'

/** Every packed page in the order shown. Trusted: the schema runs over the files in the tests. */
export const allPages = [
  informationPoint,
  sharingAndAvg,
  softSignals,
  meldcode,
  houseProtocol,
  talking,
  notingDown,
  whoIsWho,
  minors,
  forcedMarriage,
  reflectionPeriod,
  nonPunishment,
  notTrafficking,
  staffSuspected,
  knowledge,
  learning,
  figures,
] as unknown as readonly Page[]

/** Gives the page with this id, or undefined. Never another one in its place. */
export const pageById = (id: string): Page | undefined => allPages.find((page) => page.id === id)

/** Gives the pages for a sector in the order shown: the Meldcode never for hotels. */
export const pagesForSector = (sector: ContentSector): readonly Page[] =>
  allPages.filter((page) => page.sectors.includes(sector))

/** Gives the keys of a block's lines, below `pages.<page>.<block>.` in the words of pages. */
export const lineKeysOf = (block: Page['body'][number]): readonly string[] =>
  Array.from({ length: block.lines }, (_, index) => `line${index + 1}`)
