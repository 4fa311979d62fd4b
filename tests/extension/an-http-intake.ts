import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { anIntake, type AnIntake } from '../server/an-intake.ts'
import { freshStores } from '../server/stores.ts'

export type AnHttpIntake = AnIntake & {
  readonly port: number
  /** Every signal there is; `bytes` is what is left of its contents. */
  readonly signals: () => Promise<
    readonly {
      readonly id: string
      readonly withdrawn_on: string | null
      readonly bytes: number
    }[]
  >
  readonly messageIds: () => Promise<readonly string[]>
  readonly stop: () => Promise<void>
}

/** The real intake on SQLite behind a real port, with a clock of its own. */
export const anHttpIntake = async (): Promise<AnHttpIntake> => {
  const stores = await freshStores('sqlite')
  const { store, rawSql } = await stores.open()
  const intake = await anIntake(store)
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('error', () => undefined)
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const { accept, authorization, 'content-type': contentType } = incoming.headers
      const headers = {
        ...(accept !== undefined && { accept }),
        ...(authorization !== undefined && { authorization }),
        ...(contentType !== undefined && { 'content-type': contentType }),
      }
      const text = Buffer.concat(chunks).toString('utf8')
      const options = { headers, ...(text !== '' && { body: text }) }
      void intake.request(incoming.method ?? '', incoming.url ?? '', options).then((answer) => {
        outgoing.writeHead(answer.status, {
          'content-type': answer.headers.get('content-type') ?? 'application/json',
          date: intake.clock.now.toUTCString(),
        })
        outgoing.end(answer.text)
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ...intake,
    port,
    signals: async () =>
      (await rawSql('select id, withdrawn_on, length(sealed) as bytes from signals')) as {
        id: string
        withdrawn_on: string | null
        bytes: number
      }[],
    messageIds: async () =>
      ((await rawSql('select id from messages')) as { id: string }[]).map(({ id }) => id),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await stores.stop()
    },
  }
}
