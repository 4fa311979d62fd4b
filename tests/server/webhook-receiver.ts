import { createPublicKey, verify } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What RFC 8410 puts before the 32 bytes of an Ed25519 public key. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')
const TOLERANCE_SECONDS = 5 * 60

export type ReceivedWebhook = {
  readonly id: string
  readonly timestamp: string
  readonly signature: string
  readonly contentType: string
  readonly path: string
  readonly host: string
  readonly body: string
}
export type Verdict = 'accepted' | 'signature-wrong' | 'too-old' | 'too-new' | 'replayed'

/**
 * A receiver as the specification of Standard Webhooks describes it: any of the signatures may fit
 * the one key it knows, the time must be near, and an id that was accepted is taken no second time.
 */
export const createVerifier = (publicKey: string) => {
  const raw = Buffer.from(publicKey.replace(/^whpk_/u, ''), 'base64')
  const key = createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, raw]),
    format: 'der',
    type: 'spki',
  })
  const accepted = new Set<string>()
  return {
    accepted,
    check: ({ id, timestamp, signature, body }: ReceivedWebhook, now: Date): Verdict => {
      const isSigned = signature
        .split(' ')
        .map((one) => one.split(','))
        .some(
          ([version, value = '']) =>
            version === 'v1a' &&
            verify(
              null,
              Buffer.from(`${id}.${timestamp}.${body}`),
              key,
              Buffer.from(value, 'base64'),
            ),
        )
      if (!isSigned) return 'signature-wrong'
      const ageSeconds = now.getTime() / 1000 - Number(timestamp)
      if (ageSeconds > TOLERANCE_SECONDS) return 'too-old'
      if (ageSeconds < -TOLERANCE_SECONDS) return 'too-new'
      if (accepted.has(id)) return 'replayed'
      accepted.add(id)
      return 'accepted'
    },
  }
}

export type WebhookReceiver = {
  readonly url: string
  readonly port: number
  readonly received: ReceivedWebhook[]
  /** How the next requests are answered; 204 at first. */
  readonly answerWith: (
    answer: (response: ServerResponse, webhook: ReceivedWebhook) => void,
  ) => void
  readonly stop: () => Promise<void>
}

/** A partner's computer on a free port of this machine. */
export const startWebhookReceiver = async (): Promise<WebhookReceiver> => {
  const received: ReceivedWebhook[] = []
  let answer: Parameters<WebhookReceiver['answerWith']>[0] = (response) => {
    response.writeHead(204).end()
  }
  const server: Server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const header = (name: string) => request.headers[name]?.toString() ?? ''
      const webhook = {
        id: header('webhook-id'),
        timestamp: header('webhook-timestamp'),
        signature: header('webhook-signature'),
        contentType: header('content-type'),
        host: header('host'),
        path: request.url ?? '',
        body,
      }
      received.push(webhook)
      answer(response, webhook)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/waiting`,
    port,
    received,
    answerWith: (next) => {
      answer = next
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
