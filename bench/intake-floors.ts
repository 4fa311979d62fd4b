import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'

import Database from 'better-sqlite3'

/** How many rows of this size `better-sqlite3` commits in a second, each by itself and on disk. */
export const commitsPerSecond = (folder: string, byteCount: number, count: number): number => {
  const database = new Database(join(folder, `floor-${randomUUID()}.sqlite`))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('create table row (id text primary key, sealed blob not null)')
  const insert = database.prepare('insert into row values (?, ?)')
  const rows = Array.from({ length: count }, (_unused, index) => [
    `row ${index}`,
    randomBytes(byteCount),
  ])
  const start = performance.now()
  for (const row of rows) insert.run(row)
  const seconds = (performance.now() - start) / 1000
  database.close()
  return count / seconds
}

const BARE_SERVER = `
  const { createServer } = require('node:http')
  const server = createServer((request, response) => {
    const chunks = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const { length } = Buffer.concat(chunks)
      response.writeHead(201, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ length }))
    })
  })
  server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port))
`

/** A Node HTTP server, alone in its process, that reads the body and answers 201. */
export const startBareServer = (): Promise<{ child: ChildProcess; url: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', BARE_SERVER], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.once('error', reject)
    child.stdout.setEncoding('utf8').once('data', (line: string) => {
      resolve({ child, url: line.trim() })
    })
  })
