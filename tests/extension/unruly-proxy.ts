import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** What can happen to one request on its way. */
export const MISHAPS = [
  /** The connection is gone before a byte went on. */
  'dropped',
  /** Half of the request went on. */
  'half asked',
  /** The intake did its work, and its answer is lost. */
  'unanswered',
  'half answered',
  /** All of the answer but its last byte. */
  'almost answered',
  /** The request goes on twice at the same moment. */
  'twice',
  /** The sender is cut off at once, and the request goes on minutes later. */
  'late',
  /** The way there answers itself, as a gateway does. */
  'gateway fault',
  /** It takes some milliseconds. */
  'slow',
] as const
export type Mishap = (typeof MISHAPS)[number]

export type Asked = { readonly method: string; readonly path: string }

export type UnrulyProxy = {
  readonly origin: string
  /** How many requests met a mishap. */
  readonly mishaps: () => number
  /** Lets go on what was held up and is due. */
  readonly release: () => Promise<void>
  readonly stop: () => Promise<void>
}

const GATEWAY_FAULT =
  'HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/html\r\ncontent-length: 6\r\nconnection: close\r\n\r\n<html>'

/** A TCP proxy before an intake. `mishapOf` decides about each request; `undefined` is none. */
export const startUnrulyProxy = async (
  intakePort: number,
  mishapOf: (asked: Asked) => Mishap | undefined,
  heldUntil: () => { readonly isDue: () => boolean } = () => ({ isDue: () => true }),
): Promise<UnrulyProxy> => {
  const sockets = new Set<Socket>()
  const held: { readonly bytes: Buffer; readonly isDue: () => boolean }[] = []
  let mishaps = 0

  const watched = (socket: Socket): Socket => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    return socket
  }
  /** Sends a request on and gives the whole answer; empty when the intake did not answer. */
  const pass = (bytes: Buffer): Promise<Buffer> =>
    new Promise((resolve) => {
      const intake = watched(connect(intakePort, '127.0.0.1'))
      const chunks: Buffer[] = []
      intake.on('data', (chunk: Buffer) => chunks.push(chunk))
      intake.on('close', () => {
        resolve(Buffer.concat(chunks))
      })
      intake.write(bytes)
    })

  const handle: Record<Mishap, (client: Socket, bytes: Buffer) => Promise<unknown>> = {
    dropped: (client) => Promise.resolve(client.destroy()),
    'half asked': (client, bytes) => {
      const intake = watched(connect(intakePort, '127.0.0.1'))
      return new Promise<void>((resolve) => {
        intake.write(bytes.subarray(0, bytes.length / 2), () => {
          client.resetAndDestroy()
          intake.destroy()
          resolve()
        })
      })
    },
    unanswered: async (client, bytes) => {
      await pass(bytes)
      client.resetAndDestroy()
    },
    'half answered': async (client, bytes) => {
      const answer = await pass(bytes)
      client.write(answer.subarray(0, answer.length / 2), () => client.destroy())
    },
    'almost answered': async (client, bytes) => {
      const answer = await pass(bytes)
      client.write(answer.subarray(0, answer.length - 1), () => client.destroy())
    },
    twice: async (client, bytes) => {
      const [first, second] = await Promise.all([pass(bytes), pass(bytes)])
      client.end(bytes.length % 2 === 0 ? first : second)
    },
    late: (client, bytes) => {
      held.push({ bytes, ...heldUntil() })
      return Promise.resolve(client.resetAndDestroy())
    },
    'gateway fault': (client) => Promise.resolve(client.end(GATEWAY_FAULT)),
    slow: async (client, bytes) => {
      await new Promise((resolve) => setTimeout(resolve, 1 + (bytes.length % 5)))
      client.end(await pass(bytes))
    },
  }

  const server = createServer((client) => {
    watched(client)
    void readRequest(client).then(async ({ bytes, asked }) => {
      const mishap = mishapOf(asked)
      if (mishap === undefined) {
        client.end(await pass(bytes))
        return
      }
      mishaps += 1
      await handle[mishap](client, bytes)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    mishaps: () => mishaps,
    release: async () => {
      const due = held.filter(({ isDue }) => isDue())
      for (const one of due) held.splice(held.indexOf(one), 1)
      await Promise.all(due.map(({ bytes }) => pass(bytes)))
    },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => {
          resolve()
        })
      }),
  }
}

/** One whole HTTP request: headers, and as many body bytes as they promise. */
const readRequest = (client: Socket): Promise<{ bytes: Buffer; asked: Asked }> =>
  new Promise((resolve) => {
    let bytes = Buffer.alloc(0)
    client.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk])
      const end = bytes.indexOf('\r\n\r\n')
      if (end < 0) return
      const head = bytes.subarray(0, end).toString('latin1')
      const length = Number(/content-length: (\d+)/iu.exec(head)?.[1] ?? 0)
      const [method = '', path = ''] = head.split(' ')
      if (bytes.length >= end + 4 + length) resolve({ bytes, asked: { method, path } })
    })
  })
