import { lookup } from 'node:dns/promises'
import { request as requestHttp, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'

import { isPublicAddress } from './private-addresses.ts'

export const MAX_ANSWER_BYTES = 64 * 1024

type Address = { readonly address: string; readonly family: number }
export type Resolve = (host: string) => Promise<readonly Address[]>

export type Post = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
export type PostRules = {
  /** Private addresses and plain http: for partners on an own network, and for tests. */
  readonly allowPrivate: boolean
  readonly signal: AbortSignal
  readonly resolve?: Resolve
}

/**
 * Posts once and gives the status, or why there is none. Connects to the very addresses it checked,
 * follows no redirect and reads at most `MAX_ANSWER_BYTES`. Refuses a host with any address that is
 * not public. Never throws; ends when `signal` does.
 */
export const postOnce = async (
  { url, headers, body }: Post,
  { allowPrivate, signal, resolve = resolveAll }: PostRules,
): Promise<{ readonly status: number } | 'private-address' | 'no-answer'> => {
  const { hostname, protocol } = new URL(url)
  if (protocol !== 'https:' && !allowPrivate) return 'private-address'
  const addresses = await orAborted(resolve(hostname.replace(/^\[(.*)\]$/u, '$1')), signal)
  const [first] = addresses ?? []
  if (!addresses || !first) return 'no-answer'
  if (!allowPrivate && !addresses.every(({ address }) => isPublicAddress(address))) {
    return 'private-address'
  }

  const checked: LookupFunction = (_host, { all }, callback) => {
    if (all === true) callback(null, [...addresses])
    else callback(null, first.address, first.family)
  }
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    lookup: checked,
    signal,
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
  }
  return new Promise((done) => {
    const sent =
      protocol === 'https:'
        ? requestHttps(url, { ...options, minVersion: 'TLSv1.2' })
        : requestHttp(url, options)
    let status: number | undefined
    // Whatever goes wrong, it ends in `close`; a status that came before that counts.
    sent.on('error', () => undefined)
    sent.on('close', () => {
      done(status === undefined ? 'no-answer' : { status })
    })
    sent.on('response', (answer) => {
      status = answer.statusCode
      let read = 0
      answer.on('error', () => undefined)
      answer.on('data', (chunk: Buffer) => {
        read += chunk.length
        if (read > MAX_ANSWER_BYTES) answer.destroy()
      })
    })
    sent.end(body)
  })
}

const resolveAll: Resolve = (host) => lookup(host, { all: true })

const orAborted = <Value>(promise: Promise<Value>, signal: AbortSignal) =>
  new Promise<Value | undefined>((done) => {
    const giveUp = () => {
      done(undefined)
    }
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    promise.then(done, giveUp).finally(() => {
      signal.removeEventListener('abort', giveUp)
    })
  })
