// Prints or changes the key with which this intake signs webhooks: see USAGE.
import { readConfig } from '../server/config.ts'
import { changeWebhookKey, readWebhookKeys } from '../server/hand-over/webhook-keys.ts'
import { openStore } from '../server/store/open-store.ts'

const USAGE = `Usage:
  partners key
  partners new-key

key      prints the public key (whpk_…, Standard Webhooks) with which partners check what this intake
         sends them. Two lines during a key change, the newest first: partners accept either.
new-key  makes a new key and prints both. The old one signs beside it for 30 days: give partners the new
         one within that time.
`

const end = (status: number, ...lines: readonly string[]): never => {
  const stream = status === 0 ? process.stdout : process.stderr
  stream.write(`${lines.join('\n')}\n`)
  process.exit(status)
}

const [command, ...more] = process.argv.slice(2)
const config = readConfig(process.env)
if ((command !== 'key' && command !== 'new-key') || more.length > 0) end(2, USAGE)
else if (!config.ok) end(2, ...(config.fields ?? []))
else {
  const opened = await openStore(config.value)
  if (!opened.ok) end(2, 'The database cannot be opened: see DATA_DIR and DATABASE_URL.')
  else {
    const { setup, close } = opened.value
    const now = new Date()
    const changed = command === 'new-key' ? await changeWebhookKey(setup, now) : undefined
    const { publicKeys } = await readWebhookKeys(setup, now)
    await close()
    if (changed?.ok === false) end(1, 'A key change is under way: the old key still signs too.')
    end(0, ...publicKeys)
  }
}
