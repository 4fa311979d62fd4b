import { createPublicKey, verify } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'

import { readWebhookKeys } from '../../server/hand-over/webhook-keys.ts'
import { openStore } from '../../server/store/open-store.ts'

export type Notice = { readonly headers: IncomingMessage['headers']; readonly body: string }

/** The webhook of a partner: takes every notice and keeps it. */
export const aReceiver = async (port: number) => {
  const notices: Notice[] = []
  const server: Server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (part: string) => (body += part))
    request.on('end', () => {
      notices.push({ headers: request.headers, body })
      response.writeHead(204).end()
    })
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return { notices, end: () => server.close() }
}

/** The signature of Standard Webhooks (`v1a`, Ed25519), checked against the intake's own key. */
export const isSignedByIntakeAt = async (
  dataDir: string,
  { headers, body }: Notice,
): Promise<boolean> => {
  const store = await openStore({ databaseUrl: undefined, dataDir })
  if (!store.ok) throw new Error(store.code)
  const { publicKeys } = await readWebhookKeys(store.value.setup, new Date())
  await store.value.close()
  const x = Buffer.from((publicKeys[0] ?? '').replace('whpk_', ''), 'base64').toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  const [id, time, signature] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(
    (name) => String(headers[name]),
  )
  const signed = Buffer.from(`${id ?? ''}.${time ?? ''}.${body}`)
  const [first = ''] = (signature ?? '').split(' ')
  return verify(null, signed, key, Buffer.from(first.replace('v1a,', ''), 'base64'))
}
