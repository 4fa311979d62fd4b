import type { Receipt } from '../../domain/thread/receipt.ts'
import { deriveThreadKeys, type ThreadKeys } from '../../domain/thread/thread-keys.ts'

/** The part of a Worker that is used. */
export type DeriveWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>

/** Ten times what a slow computer needs; a worker that died never says so. */
const PATIENCE_MS = 15_000

const startDeriveWorker = (): DeriveWorker =>
  new Worker(new URL('./derive-worker.ts', import.meta.url), { type: 'module' })

/**
 * Derives the keys of a thread in a worker that lives no longer than that, so that the page goes on
 * answering. Where no worker starts, or it falls silent, the page derives them. Never leaves the device.
 */
export const deriveBeside = async (
  receipt: Receipt,
  start: () => DeriveWorker = startDeriveWorker,
  patienceMs = PATIENCE_MS,
): Promise<ThreadKeys> =>
  (await derivedBy(start, receipt, patienceMs)) ?? (await deriveThreadKeys(receipt))

const derivedBy = (
  start: () => DeriveWorker,
  receipt: Receipt,
  patienceMs: number,
): Promise<ThreadKeys | undefined> =>
  new Promise((resolve) => {
    let worker: DeriveWorker | undefined
    const finish = (keys: ThreadKeys | undefined) => {
      clearTimeout(patience)
      worker?.terminate()
      resolve(keys)
    }
    const fail = () => {
      finish(undefined)
    }
    const patience = setTimeout(fail, patienceMs)
    try {
      worker = start()
      worker.onmessage = ({ data }: MessageEvent<ThreadKeys>) => {
        finish(data)
      }
      worker.onerror = fail
      worker.onmessageerror = fail
      worker.postMessage(receipt)
    } catch {
      fail()
    }
  })
