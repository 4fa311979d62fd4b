import type { Store } from '../store/store.ts'
import { createAlarms } from './alarms.ts'
import type { DeliveryConfig } from './deliver-config.ts'
import { createDeliver } from './deliver.ts'
import { createNoteLosses } from './lost-partners.ts'
import { createSendMail } from './mail.ts'
import { readMailWords } from './mail-words.ts'
import { createNotices } from './notices.ts'
import type { Reach } from './reach.ts'
import { startWatchdog, type Watchdog } from './watchdog.ts'

/** Starts telling partners what waits for them, and the desk what stands still. */
export const startDelivery = async (
  config: DeliveryConfig,
  needs: {
    readonly store: Store
    readonly reach: Reach
    readonly publicOrigin: string
    readonly now: () => Date
    readonly reportFault: (kind: string) => void
  },
): Promise<Watchdog> => {
  const { store, reach, publicOrigin, now, reportFault } = needs
  const { handOvers, setup } = store
  const { allowPrivate, eventSource } = config
  const words = await readMailWords()
  const sendMail = config.mail === undefined ? undefined : createSendMail(config.mail)
  const webhook = eventSource === undefined ? undefined : { setup, eventSource, allowPrivate }

  const rounds = {
    handOvers,
    deliver: createDeliver({ findAddresses: reach.find, webhook, sendMail, words, publicOrigin }),
    noteLosses: createNoteLosses({ handOvers, setup }),
    alarms: createAlarms({
      handOvers,
      setup,
      notices: createNotices(config, { sendMail, webhook, words, publicOrigin, now }),
    }),
    now,
    reportFault,
  }
  return startWatchdog(rounds, config.everyMs)
}
