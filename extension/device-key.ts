import type { Database } from './database.ts'

const KEY_NAME = 'device'

/**
 * The key that everything kept on this device is encrypted with: AES-GCM, 256 bits, made here and
 * not extractable. Two pages that ask at the same moment get the same one. Never leaves IndexedDB.
 */
export const deviceKey = async (database: Database): Promise<CryptoKey> => {
  const known = await database.get('keys', KEY_NAME)
  if (known) return known

  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  const transaction = database.transaction('keys', 'readwrite')
  const meanwhile = await transaction.store.get(KEY_NAME)
  if (!meanwhile) await transaction.store.put(made, KEY_NAME)
  await transaction.done
  return meanwhile ?? made
}
