import type { WaitingDelivery } from '../store/hand-over-store.ts'

/** Reverse-domain form without the name of an organisation (NLgov profile for CloudEvents 1.1). */
export const EVENT_TYPE = 'nl.signaalwijzer.overdracht.klaargezet'

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
): string =>
  JSON.stringify({
    specversion: '1.0',
    id: deliveryId,
    source,
    type: EVENT_TYPE,
    time: waitingSince,
    datacontenttype: 'application/json',
    data: { token, reference },
  })
