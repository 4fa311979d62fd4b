import {
  fetchBundleSchema,
  fetchedBundleSchema,
  partnerStepSchema,
  partnerSteppedSchema,
} from '../../domain/api/hand-over.ts'
import { PATHS } from '../../domain/api/paths.ts'
import { refused } from '../../domain/result.ts'
import type { AppNeeds } from '../needs.ts'
import { endpoint } from '../openapi/endpoint.ts'
import { sha256Hex } from '../store/hashes.ts'

/** The sealed bundle, for a partner without a session. Token and key go in the body, never the URL. */
export const postBundle = (needs: AppNeeds) =>
  endpoint(
    {
      tag: 'partner',
      method: 'post',
      path: PATHS.bundles,
      operationId: 'postBundle',
      summary:
        'Gives the sealed bundle that waits for this token; again for 15 minutes. After a mail with the opening key.',
      body: fetchBundleSchema,
      status: 200,
      answer: fetchedBundleSchema,
      refusals: [
        'bundle-unknown',
        'bundle-code-wrong',
        'bundle-locked',
        'bundle-fetched',
        'bundle-revoked',
        'bundle-ended',
      ],
    },
    ({ body: { token, openingKey } }) =>
      needs.store.handOvers.openByToken(sha256Hex(token), openingHashOf(openingKey), needs.now()),
  )

/** What the partner says of it: taken up, finished, or not taken. */
export const postPartnerStep = (needs: AppNeeds) =>
  endpoint(
    {
      tag: 'partner',
      method: 'post',
      path: PATHS.partnerSteps,
      operationId: 'postPartnerStep',
      summary: 'Notes what the service says, after a mail with the opening key. May be said again.',
      body: partnerStepSchema,
      status: 200,
      answer: partnerSteppedSchema,
      refusals: [
        'bundle-unknown',
        'bundle-code-wrong',
        'bundle-locked',
        'bundle-revoked',
        'state-step-refused',
      ],
    },
    ({ body: { token, openingKey, state, reason } }) => {
      if ((state === 'rejected') !== (reason !== undefined)) {
        return Promise.resolve(refused('body-invalid', ['reason']))
      }
      return needs.store.handOvers.stepByToken(
        sha256Hex(token),
        openingHashOf(openingKey),
        { to: state, reason },
        needs.now(),
      )
    },
  )

const openingHashOf = (openingKey: string | undefined): string | undefined =>
  openingKey === undefined ? undefined : sha256Hex(openingKey)
