import { readFileSync } from 'node:fs'

import { ok, refused, type Result } from '../domain/result.ts'

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Says on standard error what is wrong and what to do, and lets the command end with status 1. */
export const fail = (line: string): void => {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}

/** Reads the text of a file, or of standard input for `-`. */
export const readText = (file: string): Result<string, 'file-unreadable'> => {
  try {
    return ok(readFileSync(file === '-' ? 0 : file, 'utf8'))
  } catch {
    return refused('file-unreadable')
  }
}

/** Reads a file, or standard input for `-`, as JSON. Parse what it gives with a schema. */
export const readJson = (file: string): Result<unknown, 'file-unreadable' | 'not-json'> => {
  const text = readText(file)
  if (!text.ok) return text
  try {
    return ok(JSON.parse(text.value))
  } catch {
    return refused('not-json')
  }
}
