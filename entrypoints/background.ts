import { browser, defineBackground } from '#imports'

import { createAnswersCheck, ANSWERS_ALARM } from '../extension/answers.ts'
import { buildValues } from '../extension/build-values.ts'
import { countKept } from '../extension/count-kept.ts'
import { checkFiling } from '../extension/check-filing.ts'
import { createDelivery, DELIVERY_ALARM } from '../extension/delivery.ts'
import { draftOfSelection } from '../extension/draft-of-selection.ts'
import { handQuery } from '../extension/handed-query.ts'
import { handText } from '../extension/handed-text.ts'
import { answerMessage } from '../extension/messages.ts'
import { loadSettings } from '../extension/settings.ts'
import { keepFilings } from '../extension/keep-filings.ts'
import { openStore } from '../extension/store.ts'
import { createWithdrawing, WITHDRAWALS_ALARM } from '../extension/withdrawals.ts'

const HOURLY_ALARM = 'hourly'
const SELECTION_MENU = 'use-selection'
const CHECK_MENU = 'check-selection'

/** Puts the parts together on one opened store. */
const openWork = async () => {
  const store = await openStore(buildValues())
  const { outbox, receipts, drafts, client, runAlone, database, directory } = store
  const shared = { alarms: browser.alarms, runAlone, now: () => new Date(), random: Math.random }
  const withdrawing = createWithdrawing({
    ...shared,
    database,
    receipts,
    withdraw: client.withdraw,
  })
  const delivery = createDelivery({
    ...shared,
    outbox,
    postSignal: client.postSignal,
    checkFiling: async (acknowledged, envelope) =>
      checkFiling(acknowledged, envelope, await directory.lastGood()),
    onTooLate: () => withdrawing.run('all'),
  })
  const answers = createAnswersCheck({
    ...shared,
    receipts,
    outbox,
    fetchThreadState: client.fetchThreadState,
    showBadge: (unread) => browser.action.setBadgeText({ text: unread > 0 ? String(unread) : '' }),
    isOn: async () => (await loadSettings(browser.storage.local)).answersCheck,
  })
  // Alarms of a clock that was ahead would ring in a year.
  await Promise.all([delivery.plan(), withdrawing.plan()])
  return {
    store,
    delivery,
    withdrawing,
    answers,
    keepFilings: () => keepFilings(outbox, receipts),
    count: () => countKept({ drafts, outbox, receipts }),
  }
}

export default defineBackground(() => {
  // The browser may end and start the background at any time: every listener is here, at once.
  let work: ReturnType<typeof openWork> | undefined
  const working = () => (work ??= openWork())

  const lookAround = async (which: 'due' | 'all') => {
    const { store, delivery, withdrawing, answers, keepFilings } = await working()
    await browser.alarms.create(HOURLY_ALARM, { periodInMinutes: 60 })
    // What is sealed goes first: nothing that needs a key may hold it up.
    await delivery.deliver(which)
    await withdrawing.run(which)
    await keepFilings()
    await store.drafts.list()
    await store.replies.discardOld()
    await answers.askNext()
    await store.directory.refreshIfDue()
  }

  browser.runtime.onInstalled.addListener(() => {
    void browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({
        id: SELECTION_MENU,
        title: browser.i18n.getMessage('useSelection'),
        contexts: ['selection'],
      })
      browser.contextMenus.create({
        id: CHECK_MENU,
        title: browser.i18n.getMessage('checkSelection'),
        contexts: ['selection'],
      })
    })
    void lookAround('all')
  })

  // A browser that starts again is a fresh chance: the pause before it was meant for another network.
  browser.runtime.onStartup.addListener(() => void lookAround('all'))

  browser.alarms.onAlarm.addListener(({ name }) => {
    const wakeUps: Readonly<Record<string, (() => Promise<void>) | undefined>> = {
      [HOURLY_ALARM]: async () => lookAround('due'),
      [DELIVERY_ALARM]: async () => (await working()).delivery.deliver('due'),
      [WITHDRAWALS_ALARM]: async () => (await working()).withdrawing.run('due'),
      [ANSWERS_ALARM]: async () => (await working()).answers.askNext(),
    }
    void wakeUps[name]?.()
  })

  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (selectionText === undefined) return
    if (menuItemId === CHECK_MENU) {
      void handText(browser.storage.session, selectionText).then(() =>
        browser.tabs.create({ url: '/check.html' }),
      )
    }
    if (menuItemId !== SELECTION_MENU) return
    void working()
      .then(({ store }) => draftOfSelection(store.drafts, selectionText))
      .then((hash) => browser.tabs.create({ url: `/report.html${hash}` }))
  })

  browser.omnibox.onInputEntered.addListener((typed) => {
    void handQuery(browser.storage.session, typed).then(() =>
      browser.tabs.update({ url: browser.runtime.getURL('/guide.html') + '#/zoek' }),
    )
  })

  browser.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    const answered = answerMessage(message, sender.id === browser.runtime.id, {
      'deliver-now': async () => {
        const { delivery, withdrawing, answers, keepFilings } = await working()
        await delivery.deliver('all')
        await withdrawing.run('all')
        await keepFilings()
        await answers.plan()
      },
      cancel: async ({ id }) => {
        const { delivery, withdrawing } = await working()
        const outcome = await delivery.cancel(id)
        void withdrawing.run('all')
        return outcome
      },
      'check-answers': async () => (await working()).answers.askAll(),
      'receipts-changed': async () => (await working()).answers.plan(),
      'settings-changed': async () => (await working()).answers.plan(),
      count: async () => (await working()).count(),
    })
    if (!answered) return false
    answered.then(answer, () => {
      answer(undefined)
    })
    return true
  })
})
