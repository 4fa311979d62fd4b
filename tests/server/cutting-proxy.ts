import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** Where the wire breaks when a signal is posted. */
export const CUTS = [
  'before the request arrives',
  'in the middle of the request',
  'after the request, before the answer',
  'in the middle of the answer',
  'after all of the answer but the last byte',
] as const
export type Cut = (typeof CUTS)[number]

export type CuttingProxy = {
  readonly origin: string
  /** Cuts the next request that begins with `request` there, and lets everything else through. */
  readonly cutNext: (cut: Cut, request?: string) => void
  /** Whether the last cut that was asked for was made. */
  readonly hasCut: () => boolean
  /** How many POSTs reached the intake whole. */
  readonly arrived: () => number
  readonly stop: () => Promise<void>
}

/**
 * A TCP proxy before an intake that cuts the wire where it was told to; on a free port unless given
 * one. Each request gets a connection of its own, so that a cut breaks that request and no other.
 */
export const startCuttingProxy = async (
  intakePort: number,
  { port: wantedPort = 0 }: { readonly port?: number } = {},
): Promise<CuttingProxy> => {
  let next: { readonly cut: Cut; readonly request: string } | undefined
  let arrivals = 0
  const sockets = new Set<Socket>()

  const server = createServer((client) => {
    sockets.add(client)
    client.on('error', () => undefined)
    void readRequest(client).then(({ bytes, head }) => {
      const cut = next && head.startsWith(next.request) ? next.cut : undefined
      if (cut !== undefined) next = undefined
      if (cut === 'before the request arrives') {
        client.destroy()
        return
      }
      const intake = connect(intakePort, '127.0.0.1')
      sockets.add(intake)
      intake.on('error', () => undefined)
      if (cut === 'in the middle of the request') {
        intake.write(bytes.subarray(0, bytes.length / 2), () => {
          client.destroy()
          intake.destroy()
        })
        return
      }
      if (head.startsWith('POST')) arrivals += 1
      intake.write(bytes)
      const answer: Buffer[] = []
      intake.on('data', (chunk: Buffer) => {
        answer.push(chunk)
        if (cut === undefined) client.write(chunk)
      })
      intake.on('close', () => {
        const whole = Buffer.concat(answer)
        if (cut === undefined) client.end()
        else client.write(whole.subarray(0, shownOf(cut, whole.length)), () => client.destroy())
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(wantedPort, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    cutNext: (cut, request = 'POST') => {
      next = { cut, request }
    },
    hasCut: () => next === undefined,
    arrived: () => arrivals,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => {
          resolve()
        })
      }),
  }
}

const shownOf = (cut: Cut, length: number): number => {
  if (cut === 'after the request, before the answer') return 0
  return cut === 'in the middle of the answer' ? Math.floor(length / 2) : length - 1
}

/** One whole HTTP request: headers, and as many body bytes as they promise. */
const readRequest = (client: Socket): Promise<{ bytes: Buffer; head: string }> =>
  new Promise((resolve) => {
    let bytes = Buffer.alloc(0)
    client.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk])
      const end = bytes.indexOf('\r\n\r\n')
      if (end < 0) return
      const head = bytes.subarray(0, end).toString('latin1')
      const length = Number(/content-length: (\d+)/iu.exec(head)?.[1] ?? 0)
      if (bytes.length < end + 4 + length) return
      const closing = head.replace(/\r\nconnection:[^\r]*/iu, '') + '\r\nConnection: close'
      resolve({ bytes: Buffer.concat([Buffer.from(closing, 'latin1'), bytes.subarray(end)]), head })
    })
  })
