import type { HandOverView } from '../../domain/api/hand-over.ts'
import { findDeskById } from '../../domain/directory/find-desk.ts'
import type { HandOverNote } from '../../domain/hand-over/note.ts'
import type { HandOverState, RejectReason } from '../../domain/hand-over/states.ts'
import { ok, type Result } from '../../domain/result.ts'
import { openWithNewestKeys, recipientForDesk } from '../session/sign-in.ts'
import type { DeskAtWork } from '../shell/desk-context.ts'
import { sealNote } from './send-hand-over.ts'

export type StepToTake = {
  readonly to: HandOverState
  readonly reason?: RejectReason | undefined
  /** What was said, or how it ended; empty for nothing. */
  readonly said: string
  /** `2026-11-22`. */
  readonly today: string
}

type Needs = Pick<DeskAtWork, 'client' | 'keyRing' | 'session' | 'directory'>

/**
 * Takes the next step of a hand-over. What was said is sealed to the desk that handed over, after
 * what it noted before; a note that does not open is never overwritten.
 */
export const takeStep = async (
  handOver: Pick<HandOverView, 'id' | 'version' | 'direction' | 'fromDeskId'>,
  { to, reason, said, today }: StepToTake,
  needs: Needs,
): Promise<Result<HandOverView, string>> => {
  const note = await noteOf(handOver, { on: today, text: said.trim() }, needs)
  if (!note.ok) return note
  return needs.client.stepHandOver(handOver.id, {
    version: handOver.version,
    state: to,
    ...(reason === undefined ? {} : { reason }),
    ...(note.value === undefined ? {} : { noteSealed: note.value }),
  })
}

const noteOf = async (
  { id, direction, fromDeskId }: Pick<HandOverView, 'id' | 'direction' | 'fromDeskId'>,
  note: HandOverNote,
  desk: Needs,
): Promise<Result<string | undefined, string>> => {
  const { client, keyRing, directory } = desk
  if (note.text === '') return ok(undefined)
  if (direction === 'in') {
    const known = await directory()
    if (!known.ok) return known
    const sender = findDeskById(known.value, fromDeskId, new Date())
    return sender.ok ? sealNote([], note, sender.value.recipient) : sender
  }
  const opened = await client.handOver(id)
  if (!opened.ok) return opened
  const { noteSealed } = opened.value
  const earlier =
    noteSealed === null
      ? undefined
      : await openWithNewestKeys(() => keyRing.openNotes(noteSealed), desk)
  if (earlier !== undefined && !earlier.ok) return earlier
  const own = await recipientForDesk(desk)
  return own.ok ? sealNote(earlier?.value.notes ?? [], note, own.value) : own
}
