import type { Receipt } from '../../domain/thread/receipt.ts'
import { deriveThreadKeys } from '../../domain/thread/thread-keys.ts'

type Scope = {
  onmessage: ((event: MessageEvent<Receipt>) => void) | null
  postMessage: (keys: Awaited<ReturnType<typeof deriveThreadKeys>>) => void
}
const scope = globalThis as unknown as Scope

scope.onmessage = ({ data: receipt }) => {
  void deriveThreadKeys(receipt).then((keys) => {
    scope.postMessage(keys)
  })
}
