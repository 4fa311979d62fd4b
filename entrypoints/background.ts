import { browser, defineBackground } from '#imports'

import { refused } from '../domain/result.ts'
import { createAnswersCheck, ANSWERS_ALARM } from '../extension/answers.ts'
import { buildValues } from '../extension/build-values.ts'
import { countKept } from '../extension/count-kept.ts'
import { checkFilingWith, recheckFilings } from '../extension/check-filing.ts'
import { createDelivery, DELIVERY_ALARM } from '../extension/delivery.ts'
import { draftOfSelection } from '../extension/draft-of-selection.ts'
import { handQuery } from '../extension/handed-query.ts'
import { handText } from '../extension/handed-text.ts'
import { answerMessage, type Handlers } from '../extension/messages.ts'
import { PRACTICE, practiceAlarms } from '../extension/practice/practice-alarms.ts'
import {
  notePractice,
  practiceState,
  wipePractice,
} from '../extension/practice/practice-database.ts'
import type { Mode } from '../extension/practice/practice-mode.ts'
import { showBadge } from '../extension/practice/show-badge.ts'
import { loadSettings } from '../extension/settings.ts'
import { keepFilings } from '../extension/keep-filings.ts'
import { openOnce } from '../extension/open-once.ts'
import { openStore } from '../extension/store.ts'
import { UNLOCKED } from '../extension/lock/unlocked-place.ts'
import { whenOpen } from '../extension/lock/when-open.ts'
import { createWithdrawing, WITHDRAWALS_ALARM } from '../extension/withdrawals.ts'

const HOURLY_ALARM = 'hourly'
const SELECTION_MENU = 'use-selection'
const CHECK_MENU = 'check-selection'

const tellUnread = async (mode: Mode, unread: number): Promise<void> => {
  const isPractising = (await practiceState()) === 'on'
  if (mode === 'real' && isPractising) return
  const practiceText = isPractising ? browser.i18n.getMessage('practiceBadge') : undefined
  await showBadge(browser.action, { unread, ...(practiceText !== undefined && { practiceText }) })
}

/** Puts the parts together on one opened store: the real one, or the one of practice. */
const openWork = async (mode: Mode) => {
  const store = await openStore(buildValues(), mode)
  const { outbox, receipts, drafts, client, runAlone, database, directory, lock } = store
  const alarms = mode === 'practice' ? practiceAlarms : browser.alarms
  const shared = { alarms, runAlone, now: () => new Date(), random: Math.random }
  const withdrawing = createWithdrawing({
    ...shared,
    database,
    receipts,
    withdraw: client.withdraw,
    isUnlocked: lock.isOpen,
  })
  const delivery = createDelivery({
    ...shared,
    outbox,
    postSignal: client.postSignal,
    checkFiling: (acknowledged, envelope) => checkFilingWith(directory, acknowledged, envelope),
    onTooLate: () => withdrawing.run('all'),
  })
  const answers = createAnswersCheck({
    ...shared,
    receipts,
    outbox,
    fetchThreadState: client.fetchThreadState,
    showBadge: (unread) => tellUnread(mode, unread),
    isOn: async () => (await loadSettings(browser.storage.local)).answersCheck,
  })
  // Alarms of a clock that was ahead would ring in a year.
  await Promise.all([delivery.plan(), withdrawing.plan()])
  return {
    store,
    delivery,
    withdrawing,
    // What needs the keys waits while they are locked; sealed signals go on.
    answers: {
      plan: whenOpen(lock, answers.plan, undefined),
      askNext: whenOpen(lock, answers.askNext, undefined),
      askAll: whenOpen(lock, answers.askAll, refused('vault-locked')),
    },
    keepFilings: whenOpen(lock, () => keepFilings(outbox, receipts), undefined),
    discardOld: whenOpen(
      lock,
      async () => {
        await drafts.list()
        await store.replies.discardOld()
      },
      undefined,
    ),
    count: whenOpen(lock, () => countKept({ drafts, outbox, receipts }), undefined),
  }
}

export default defineBackground(() => {
  // The browser may end and start the background at any time: every listener is here, at once.
  const works = {
    real: openOnce(() => openWork('real')),
    practice: openOnce(() => openWork('practice')),
  }
  // Always the real one unless practice is named: what really waits goes on while somebody practises.
  const working = async (mode: Mode = 'real') => {
    // A page that did not hear of the end yet must not bring back what was wiped.
    if (mode === 'practice' && (await practiceState()) !== 'on') throw new Error('Practice is off.')
    return works[mode].get()
  }
  const modeNow = async (): Promise<Mode> =>
    (await practiceState()) === 'on' ? 'practice' : 'real'

  const endPractice = async () => {
    works.practice.forget()
    await wipePractice()
    const alarms = (await browser.alarms.getAll()).filter(({ name }) => name.startsWith(PRACTICE))
    await Promise.all(alarms.map(({ name }) => browser.alarms.clear(name)))
    await showBadge(browser.action, { unread: 0 })
    await (await working()).answers.plan()
  }

  /** Goes on where practice is on; wipes what a browser that died while ending it left behind. */
  const lookAtPractice = async () => {
    const state = await practiceState()
    if (state === 'leftover') await endPractice()
    if (state !== 'on') return
    const { delivery, answers } = await working('practice')
    await delivery.deliver('all')
    await answers.plan()
  }

  const lookAround = async (which: 'due' | 'all') => {
    // First: where the store does not open now, the next hour tries again.
    await browser.alarms.create(HOURLY_ALARM, { periodInMinutes: 60 })
    const { store, delivery, withdrawing, answers, keepFilings, discardOld } = await working()
    // What is sealed goes first: nothing that needs a key may hold it up.
    await delivery.deliver(which)
    await withdrawing.run(which)
    await discardOld()
    await answers.askNext()
    await store.directory.refreshIfDue()
    await recheckFilings(store.outbox, await store.directory.lastGood())
    await keepFilings()
  }
  const start = () => {
    void lookAround('all')
    void lookAtPractice()
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
    start()
  })

  // A browser that starts again is a fresh chance: the pause before it was meant for another network.
  browser.runtime.onStartup.addListener(start)

  // Locked, the icon tells nothing; unlocked, what waited goes on.
  browser.storage.session.onChanged.addListener((changes) => {
    const change = changes[UNLOCKED]
    if (!change) return
    if (change.newValue === undefined) void tellUnread('real', 0)
    else if (change.oldValue === undefined) void lookAround('due')
  })

  browser.alarms.onAlarm.addListener(({ name }) => {
    const wakeUps: Readonly<Record<string, (() => Promise<void>) | undefined>> = {
      [HOURLY_ALARM]: async () => {
        void lookAtPractice()
        await lookAround('due')
      },
      [DELIVERY_ALARM]: async () => (await working()).delivery.deliver('due'),
      [WITHDRAWALS_ALARM]: async () => (await working()).withdrawing.run('due'),
      [ANSWERS_ALARM]: async () => (await working()).answers.askNext(),
      [`${PRACTICE}${DELIVERY_ALARM}`]: lookAtPractice,
      [`${PRACTICE}${WITHDRAWALS_ALARM}`]: async () =>
        (await working('practice')).withdrawing.run('due'),
      [`${PRACTICE}${ANSWERS_ALARM}`]: async () => (await working('practice')).answers.askNext(),
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
    void modeNow()
      .then(working)
      .then(({ store }) => draftOfSelection(store.drafts, selectionText, browser.storage.session))
      .then((hash) => browser.tabs.create({ url: `/report.html${hash}` }))
  })

  browser.omnibox.onInputEntered.addListener((typed) => {
    void handQuery(browser.storage.session, typed).then(() =>
      browser.tabs.update({ url: browser.runtime.getURL('/guide.html') + '#/zoek' }),
    )
  })

  const handlersOf = (mode: Mode): Handlers => ({
    'deliver-now': async () => {
      const { delivery, withdrawing, answers, keepFilings } = await working(mode)
      await delivery.deliver('all')
      await withdrawing.run('all')
      await keepFilings()
      await answers.plan()
    },
    cancel: async ({ id }) => {
      const { delivery, withdrawing } = await working(mode)
      const outcome = await delivery.cancel(id)
      void withdrawing.run('all')
      return outcome
    },
    'check-answers': async () => (await working(mode)).answers.askAll(),
    'receipts-changed': async () => (await working(mode)).answers.plan(),
    'settings-changed': async () => (await working(mode)).answers.plan(),
    count: async () => (await working(mode)).count(),
    'practice-started': async () => {
      works.practice.forget()
      await notePractice('on')
      await (await working('practice')).answers.plan()
      return true
    },
    'practice-ended': async () => {
      await endPractice()
      return true
    },
  })

  browser.runtime.onMessage.addListener((message: unknown, sender, answer) => {
    const isFromUs = sender.id === browser.runtime.id
    const answered = answerMessage(message, isFromUs, handlersOf('real'), handlersOf('practice'))
    if (!answered) return false
    answered.then(answer, () => {
      answer(undefined)
    })
    return true
  })
})
