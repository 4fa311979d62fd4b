const KEEP_ADDRESS_MS = 10_000

/**
 * Hands bytes to the browser's downloads under this name, as any link to a file does. Asks for no
 * permission and opens no connection.
 */
export const saveBytes = (bytes: Uint8Array, name: string): void => {
  const address = URL.createObjectURL(
    new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }),
  )
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, KEEP_ADDRESS_MS)
}
