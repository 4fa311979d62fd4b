import { Agent, request } from 'node:http'

export type Load = { readonly perSecond: number; readonly p95Ms: number }

/**
 * Posts every body once, `clients` at a time over kept connections, and waits for each answer.
 * Throws on any answer but 201: a fast refusal is no measurement.
 */
export const postAll = async (
  url: string,
  bodies: readonly Buffer[],
  clients: number,
): Promise<Load> => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const timesMs: number[] = []
  let next = 0
  const client = async (): Promise<void> => {
    for (let body = bodies[next++]; body; body = bodies[next++]) {
      const start = performance.now()
      const status = await post(url, body, agent)
      if (status !== 201) throw new Error(`The bench was answered ${status}.`)
      timesMs.push(performance.now() - start)
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  timesMs.sort((a, b) => a - b)
  return {
    perSecond: bodies.length / seconds,
    p95Ms: timesMs[Math.floor(timesMs.length * 0.95)] ?? Number.NaN,
  }
}

const post = (url: string, body: Buffer, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': body.length },
      },
      (answer) => {
        answer.resume()
        answer.on('end', () => {
          resolve(answer.statusCode ?? 0)
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
