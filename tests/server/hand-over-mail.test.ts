import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { rmSync } from 'node:fs'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { readConfig } from '../../server/config.ts'
import {
  checkDelivery,
  DELIVERY_WHY,
  type MailSettings,
} from '../../server/hand-over/deliver-config.ts'
import { createDeliver, partnerLink } from '../../server/hand-over/deliver.ts'
import { readMailWords } from '../../server/hand-over/mail-words.ts'
import { createSendMail } from '../../server/hand-over/mail.ts'
import { aConfig, runMain } from './running-intake.ts'
import { startMailServer, type MailServer } from './mail-server.ts'
import { aPartnersFile } from './partner-lists.ts'
import { aFolder, NOON } from './stores.ts'

const ORIGIN = 'https://signaal.example.org'
const TOKEN = 'aB3_'.repeat(10) + 'xyz'
const never = new AbortController().signal

const settingsFor = (port: number, change: Partial<MailSettings> = {}): MailSettings => ({
  host: '127.0.0.1',
  port,
  isTlsAtOnce: false,
  isLoopback: true,
  login: undefined,
  from: 'signaal@desk.example',
  replyTo: 'noor.verzonnen@desk.example',
  ...change,
})
const MAIL = { to: 'post@partner.example', id: 'an-id', subject: 'Een proef', text: 'Proef\n' }

let server: MailServer
beforeEach(async () => {
  server = await startMailServer()
})
afterEach(() => server.stop())

const onlyMail = (from = server) => {
  const [mail] = from.received
  if (!mail || from.received.length !== 1) throw new Error(`${from.received.length} mails.`)
  return mail
}

describe('the mail to a partner', () => {
  const deliver = async (service = 'invented-service') =>
    createDeliver({
      findAddresses: (name) =>
        Promise.resolve(
          name === 'invented-service' ? { service: name, mail: { to: MAIL.to } } : undefined,
        ),
      webhook: undefined,
      sendMail: createSendMail(settingsFor(server.port)),
      words: await readMailWords(),
      publicOrigin: ORIGIN,
    })(
      {
        id: 'hand-over-id',
        claim: 1,
        deliveryId: '7d0f6f0e-0000-4000-8000-000000000001',
        service,
        way: 'mail',
        token: TOKEN,
        reference: 'AB23CD45',
        attempt: 1,
        waitingSince: NOON.toISOString(),
      },
      { now: NOON, signal: never },
    )

  it('holds a link and the reference, in Dutch and in English, as plain text', async () => {
    expect(await deliver()).toEqual({ ok: true })

    const { body, headers, to } = onlyMail()
    expect(to).toEqual([MAIL.to])
    expect(body.split('--')).toHaveLength(2)
    expect(body).toContain('Er staat een overdracht voor je klaar.')
    expect(body).toContain('A hand-over is waiting for you.')
    expect(body.split(partnerLink(ORIGIN, TOKEN))).toHaveLength(3)
    expect(body).toContain('Kenmerk: AB23CD45.')
    expect(headers.find((line) => /^content-type:/iu.test(line))).toMatch(/text\/plain/u)
  })

  it('holds nothing else that could tell what it is about or who made it', async () => {
    await deliver()

    const { raw, body } = onlyMail()
    expect(`${raw}${body}`).not.toMatch(
      /mensenhandel|trafficking|signaal van|slachtoffer|victim|hand-over-id|invented-service|<img|<html|x-mailer|127\.0\.0\.1:/iu,
    )
    expect(body.match(/https?:\/\/[^\s]+/gu)).toEqual([
      partnerLink(ORIGIN, TOKEN),
      partnerLink(ORIGIN, TOKEN),
    ])
  })

  it('is answered by a person, and by no machine', async () => {
    await deliver()

    const { headers, from } = onlyMail()
    expect(from).toBe('signaal@desk.example')
    expect(headers).toContain('Reply-To: noor.verzonnen@desk.example')
    expect(headers).toContain('Auto-Submitted: auto-generated')
    expect(headers).toContain('Message-ID: <7d0f6f0e-0000-4000-8000-000000000001@desk.example>')
  })

  it('is not sent to a service that vanished from the list of addresses', async () => {
    expect(await deliver('vanished-service')).toEqual({ ok: false, code: 'partner-unknown' })
    expect(server.received).toEqual([])
  })
})

describe('a mail server', () => {
  it.each([
    ['recipient', 550, 'mail-address-refused'],
    ['recipient', 450, 'mail-refused'],
    ['data', 554, 'mail-refused'],
    ['data', 451, 'mail-refused'],
    ['connection', 421, 'mail-refused'],
  ] as const)('that refuses at %s with %i gives %s', async (at, status, code) => {
    server.refuse(at, status)

    const sent = await createSendMail(settingsFor(server.port))(MAIL, never)

    expect(sent).toEqual({ ok: false, code })
    expect(server.received).toEqual([])
  })

  it('that is down is unreachable, and gets the mail once it is back', async () => {
    const down = await startMailServer()
    const send = createSendMail(settingsFor(down.port))
    await down.stop()

    const whileDown = await send(MAIL, never)
    const sent = await createSendMail(settingsFor(server.port))(MAIL, never)

    expect(whileDown).toEqual({ ok: false, code: 'mail-unreachable' })
    expect(sent).toEqual({ ok: true })
  })

  it('that never greets is too slow, and is let go when the intake stops', async () => {
    const silent = createServer((socket) => socket.on('error', () => undefined))
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    const stopping = AbortSignal.timeout(100)

    const slow = await createSendMail(settingsFor(port), 300)(MAIL, never)
    const interrupted = await createSendMail(settingsFor(port))(MAIL, stopping)

    expect(slow).toEqual({ ok: false, code: 'mail-too-slow' })
    expect(interrupted).toEqual({ ok: false, code: 'delivery-interrupted' })
    await new Promise((resolve) => silent.close(resolve))
  })

  it('elsewhere gets nothing unless the way there is encrypted', async () => {
    const send = createSendMail(settingsFor(server.port, { isLoopback: false }))

    const sent = await send(MAIL, never)

    expect(sent.ok).toBe(false)
    expect(server.received).toEqual([])
  })

  it('elsewhere gets nothing when nobody vouches for its certificate', async () => {
    const withTls = await startMailServer({ hasTls: true })
    const send = createSendMail(settingsFor(withTls.port, { isLoopback: false }))

    const sent = await send(MAIL, never)

    expect(sent.ok).toBe(false)
    expect(withTls.received).toEqual([])
    await withTls.stop()
  })

  it('that knows us by name and password takes the mail, and another password not', async () => {
    const sendAs = (user: string) =>
      createSendMail(settingsFor(server.port, { login: { user, pass: 'p' } }))(MAIL, never)

    const known = await sendAs('desk')
    const unknown = await sendAs('stranger')

    expect(known).toEqual({ ok: true })
    expect(onlyMail().user).toBe('desk')
    expect(unknown).toEqual({ ok: false, code: 'mail-refused' })
  })
})

describe('the settings of handing over', () => {
  const MAIL_SETTINGS = {
    SMTP_URL: 'smtps://desk:s%3Acret@mail.example:465',
    MAIL_FROM: 'signaal@desk.example',
    MAIL_REPLY_TO: 'noor.verzonnen@desk.example',
  }
  const mailPartner = { partners: [{ service: 'a-service', mail: { to: MAIL.to } }] }
  const webhookPartner = (url: string) => ({
    partners: [{ service: 'a-service', webhook: { url } }],
  })
  const check = (settings: Record<string, string>) => checkDelivery(aConfig(settings).delivery)

  it('are all left out at first, and then nothing is delivered', async () => {
    expect(await check({})).toEqual({ ok: true, value: { partners: [] } })
  })

  it('read a mail server with its login, encrypted unless it is on this machine', () => {
    const remote = aConfig(MAIL_SETTINGS).delivery.mail
    const local = aConfig({ ...MAIL_SETTINGS, SMTP_URL: 'smtp://localhost' }).delivery.mail

    expect(remote).toMatchObject({
      host: 'mail.example',
      port: 465,
      isTlsAtOnce: true,
      isLoopback: false,
      login: { user: 'desk', pass: 's:cret' },
    })
    expect(local).toMatchObject({ port: 587, isTlsAtOnce: false, isLoopback: true })
  })

  it.each([
    ['SMTP_URL', 'https://mail.example'],
    ['SMTP_URL', 'smtp://user:%ZZ@mail.example'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_REPLY_TO', 'no-reply@desk.example'],
    ['DESK_NOTICE_MAIL', 'a@b.example, nobody'],
    ['DESK_NOTICE_MAIL', ' , '],
    ['DESK_NOTICE_WEBHOOK', 'https://user:pass@desk.example/in'],
    ['EVENT_SOURCE', 'https://desk.example'],
    ['ALLOW_PRIVATE_PARTNERS', 'yes'],
  ])('stop the start when %s is wrong, without repeating it', (name, value) => {
    const read = readConfig({ [name]: value })

    expect(read).toMatchObject({ ok: false, code: 'config-invalid' })
    expect(JSON.stringify(read)).toContain(name)
    expect(JSON.stringify(read)).not.toContain(value)
  })

  it.each([
    ['mail-settings-missing', mailPartner, {}],
    ['mail-settings-missing', mailPartner, { SMTP_URL: MAIL_SETTINGS.SMTP_URL }],
    ['mail-settings-missing', { partners: [] }, { DESK_NOTICE_MAIL: 'desk@desk.example' }],
    ['event-source-missing', webhookPartner('https://partner.example/in'), {}],
    ['event-source-missing', { partners: [] }, { DESK_NOTICE_WEBHOOK: 'https://desk.example/in' }],
    [
      'notice-webhook-without-https',
      { partners: [] },
      { DESK_NOTICE_WEBHOOK: 'http://desk.example/in', EVENT_SOURCE: 'urn:nld:kvknr:00000000' },
    ],
    ['partners-file-invalid', webhookPartner('http://partner.example/in'), {}],
    ['partners-file-invalid', webhookPartner('https://user:pass@partner.example/in'), {}],
    ['partners-file-invalid', { partners: [...mailPartner.partners, ...mailPartner.partners] }, {}],
    ['partners-file-invalid', { partners: [{ service: 'a-service', phone: '1' }] }, {}],
    [
      'partners-file-invalid',
      { partners: [{ service: 'a', mail: { to: 'post@a.example\r\nBcc: other@b.example' } }] },
      {},
    ],
    ['partners-file-invalid', '{', {}],
  ] as const)('refuse with %s', async (code, file, settings) => {
    const refusal = await check({ PARTNERS_FILE: aPartnersFile(file), ...settings })

    expect(refusal).toEqual({ ok: false, code })
  })

  it('say in one line what is missing, and the intake does not start', async () => {
    const folder = aFolder()

    const { code, output } = await runMain({
      DATA_DIR: folder,
      PARTNERS_FILE: aPartnersFile(mailPartner),
    })

    expect(code).toBe(1)
    expect(output.trim()).toBe(DELIVERY_WHY['mail-settings-missing']())
    rmSync(folder, { recursive: true })
  })
})
