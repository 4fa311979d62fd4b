import type { WaitingDelivery } from '../store/hand-over-store.ts'

/** Reverse-domain form without the name of an organisation (NLgov profile for CloudEvents 1.1). */
export const EVENT_TYPE = 'nl.signaalwijzer.overdracht.klaargezet'
export const NOTICE_TYPE = 'nl.signaalwijzer.overdracht.staat-stil'

/**
 * The event that says a bundle waits, and nothing of what is in it: CloudEvents 1.0, structured
 * JSON. The same delivery gives the same bytes at every attempt.
 */
export const webhookEvent = (
  {
    deliveryId,
    waitingSince,
    token,
    reference,
  }: Pick<WaitingDelivery, 'deliveryId' | 'waitingSince' | 'token' | 'reference'>,
  source: string,
): string => eventOf(EVENT_TYPE, deliveryId, source, waitingSince, { token, reference })

/** The event that tells the own desk that a hand-over stands still: not which, of whom, or why. */
export const noticeEvent = (id: string, now: Date, source: string): string =>
  eventOf(NOTICE_TYPE, id, source, now.toISOString(), {})

const eventOf = (type: string, id: string, source: string, time: string, data: object): string =>
  JSON.stringify({
    specversion: '1.0',
    id,
    source,
    type,
    time,
    datacontenttype: 'application/json',
    data,
  })
