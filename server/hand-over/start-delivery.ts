import type { Store } from '../store/store.ts'
import { createAlarms } from './alarms.ts'
import type { DeliveryConfig } from './deliver-config.ts'
import { createDeliver } from './deliver.ts'
import { createSendMail } from './mail.ts'
import { readMailWords } from './mail-words.ts'
import { createFindAddresses } from './partner-addresses.ts'
import type { PartnersFile } from './partners-file.ts'
import { startWatchdog, type Watchdog } from './watchdog.ts'

/** Starts telling partners what waits for them, and the desk what stands still. */
export const startDelivery = async (
  config: DeliveryConfig,
  partners: PartnersFile,
  needs: {
    readonly store: Store
    readonly publicOrigin: string
    readonly now: () => Date
    readonly reportFault: (kind: string) => void
  },
): Promise<Watchdog> => {
  const { store, publicOrigin, now, reportFault } = needs
  const { allowPrivate, eventSource, noticeMail } = config
  const words = await readMailWords()
  const sendMail = config.mail === undefined ? undefined : createSendMail(config.mail)

  return startWatchdog({
    handOvers: store.handOvers,
    deliver: createDeliver({
      findAddresses: createFindAddresses(store.setup, {
        path: config.partnersFile,
        allowPrivate,
        atStart: partners,
        reportFault,
      }),
      webhook:
        eventSource === undefined ? undefined : { setup: store.setup, eventSource, allowPrivate },
      sendMail,
      words,
      publicOrigin,
    }),
    alarms: createAlarms({
      handOvers: store.handOvers,
      setup: store.setup,
      sendNotice:
        sendMail === undefined || noticeMail === undefined
          ? undefined
          : async (signal) => {
              const text = words.notice(`${publicOrigin}/console/`)
              const id = crypto.randomUUID()
              return (await sendMail({ ...text, to: noticeMail, id }, signal)).ok
            },
    }),
    now,
    reportFault,
  })
}
