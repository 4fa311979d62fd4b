/** Base64 as sent → bytes as stored. A `Buffer`, because both database drivers know it. */
export const toBytes = (base64: string): Buffer => Buffer.from(base64, 'base64')

/** Bytes as stored → base64 as sent. */
export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
