import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'

const OWNER_ONLY = 0o600

/** Writes a file that only its owner may read: whole or not at all, even when the power fails. */
export const writePrivateFile = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.${randomUUID()}`
  const file = await open(draft, 'wx', OWNER_ONLY)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}

/** The text of a file, or undefined where there is none. */
export const readIfThere = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Removes a file; one that is gone already is fine. */
export const removeFile = (path: string): Promise<void> => rm(path, { force: true })
