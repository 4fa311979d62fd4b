import { expect, test, type Browser } from '@playwright/test'

import { startCuttingProxy, type CuttingProxy } from '../server/cutting-proxy.ts'
import { INTAKE_PORT, PORT_BEHIND } from './build.ts'
import { type Chromium, launchChromium, openChromium, removeProfile } from './chromium.ts'
import { CUT_POINTS } from './cut-points.ts'
import { DeskWorker } from './desk-worker.ts'
import { fillsInPlace, Professional } from './professional.ts'
import { startWorld, type World } from './world.ts'

let world: World
let proxy: CuttingProxy
let chrome: Chromium
let deskBrowser: Browser
let desk: DeskWorker

test.beforeAll(async () => {
  world = await startWorld(undefined, { port: PORT_BEHIND })
  proxy = await startCuttingProxy(PORT_BEHIND, { port: INTAKE_PORT })
  chrome = await openChromium()
  deskBrowser = await launchChromium()
  desk = await DeskWorker.with(deskBrowser)
  await desk.enrols(world.enrolmentLink)
})

test.afterAll(async () => {
  await chrome.close()
  removeProfile(chrome.profile)
  await deskBrowser.close()
  await proxy.stop()
  await world.end()
})

/** How many are at the desk of this world by now. */
let sent = 0

for (const [point, request, cut] of CUT_POINTS) {
  test(`a signal cut off ${point} is at the desk once`, async () => {
    const report = await new Professional(chrome.context, chrome.extensionId).startsSignal()
    await fillsInPlace(report)
    proxy.cutNext(cut, request)
    await report.getByRole('button', { name: 'Verstuur het signaal' }).click()
    await expect.poll(proxy.hasCut).toBe(true)
    await expect(report.getByText(/Volgende poging rond/u)).toBeVisible()

    await report.getByRole('button', { name: 'Probeer het nu' }).click()
    await expect(report.getByRole('heading', { name: 'Je signaal is ontvangen' })).toBeVisible()

    sent += 1
    await desk.page.getByRole('button', { name: 'Ververs' }).click()
    await expect(desk.page.getByRole('button', { name: /^Signaal /u })).toHaveCount(sent)
    await report.close()
  })
}
