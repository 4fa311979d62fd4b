import type { Database } from './database.ts'

/** Its place among the keys. */
export const DEVICE_KEY = 'device'

/**
 * The key that everything kept on this device is encrypted with: AES-GCM, 256 bits, made here and
 * not extractable. Two pages that ask at the same moment get the same one. Never leaves IndexedDB.
 */
export const deviceKey = async (database: Database): Promise<CryptoKey> => {
  const known = await database.get('keys', DEVICE_KEY)
  if (known) return known

  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  const transaction = database.transaction('keys', 'readwrite')
  const meanwhile = await transaction.store.get(DEVICE_KEY)
  if (!meanwhile) await transaction.store.put(made, DEVICE_KEY)
  await transaction.done
  return meanwhile ?? made
}
