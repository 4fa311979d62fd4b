import { browser } from '#imports'

import type { Alarms } from '../delivery.ts'

/** What the name of every alarm of practice begins with. */
export const PRACTICE = 'practice-'

/** Alarms of practice under names of their own, so that neither mode clears the other's. */
export const practiceAlarms: Alarms = {
  create: (name, info) => browser.alarms.create(`${PRACTICE}${name}`, info),
  clear: (name) => browser.alarms.clear(`${PRACTICE}${name}`),
}
