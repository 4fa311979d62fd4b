import type { HandOverView } from '../../domain/api/hand-over.ts'
import type { HandOverRecord } from '../store/hand-over-store.ts'

/** A hand-over as this desk may see it: the receiver gets no id or staff of the other desk. */
export const handOverView = (record: HandOverRecord, deskId: string): HandOverView => {
  const { deskId: fromDeskId, signalId, owner, gate, ...rest } = record
  const isSender = fromDeskId === deskId
  return {
    id: rest.id,
    direction: isSender ? 'out' : 'in',
    signalId: isSender ? signalId : null,
    fromDeskId,
    service: rest.service,
    way: rest.way,
    toDeskId: rest.toDeskId,
    reference: rest.reference,
    state: rest.state,
    reason: rest.reason,
    madeAt: rest.madeAt,
    stateSince: rest.stateSince,
    dueAt: rest.dueAt,
    delivery: rest.delivery,
    attempts: rest.attempts,
    nextAttemptAt: rest.nextAttemptAt,
    lastProblem: rest.lastProblem,
    isFetched: rest.isFetched,
    isLocked: rest.isLocked,
    stuck: rest.stuck,
    owner: isSender ? owner : null,
    gate: isSender ? gate : null,
    showsService: rest.showsService,
    version: rest.version,
  }
}
