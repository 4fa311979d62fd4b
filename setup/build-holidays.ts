import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { holidaysFile } from './holidays-of-library.ts'

// Writes content/holidays.json anew: `node setup/build-holidays.ts`. Run it when the calendar that
// `date-holidays` keeps has changed, or when the years run out; a test says when.
const path = join(import.meta.dirname, '..', 'content', 'holidays.json')
writeFileSync(path, `${JSON.stringify(holidaysFile(), null, 2)}\n`)
